/** Runs the jobs of all chats: those of a chat in order, outside any turn, until each has an outcome. */

import type { FetchFile } from '../turn/fetch-photos.ts';
import type { Timing } from '../delivery/timing.ts';
import type { Mail } from '../records/outgoing.ts';
import { chatOf, jobsKey } from '../records/waiting-job.ts';
import type { Assistance, JobPlace, Sender } from '../services.ts';
import { StoreError } from '../../errors.ts';
import { attemptJob, type Attempt } from './attempt-job.ts';
import { Gate } from './gate.ts';
import type { Job } from './job.ts';
import type { JobBoard } from './job-board.ts';
import { beginJob, concludeJob, listJobs, tellProgress, type ChatJob } from './job-turn.ts';
import { ProgressTeller } from './progress-teller.ts';
import { writeFailure } from './write-failure.ts';

/** What running jobs needs of the open channels. */
export interface JobMeans {
  readonly assistance: Assistance;
  readonly board: JobBoard;
  readonly timing: Timing;
  /** @returns null where the channel is not open */
  readonly senderOf: (channel: string) => Sender | null;
  readonly carryOut: (mail: readonly Mail[]) => Promise<void>;
  readonly fetchFile: FetchFile;
}

/** So many jobs are under way at a time; of those that take long one. */
const mostShort = 4;
const mostLong = 1;

/** After a failure of the store. */
const afterFailureMs = 60_000;

/** A chat whose jobs are being done. */
interface Course {
  readonly ended: Promise<void>;
  /** The job under way, and what ends it; null between two. */
  current: { readonly id: string; readonly stop: AbortController } | null;
  /** How often it was told that jobs were asked for meanwhile. */
  told: number;
}

/** All jobs of all chats. */
export class JobRunner {
  readonly #means: JobMeans;
  readonly #courses = new Map<string, Course>();
  readonly #short = new Gate(mostShort);
  readonly #long = new Gate(mostLong);
  readonly #closing = new AbortController();

  constructor(means: JobMeans) {
    this.#means = means;
    means.board.listen((place) => {
      this.#look(place);
    });
  }

  /** Takes up what an earlier run left in the chats of a channel, which is open now. */
  async resume(channel: string): Promise<void> {
    for (const key of await this.#means.assistance.store.list(jobsKey(channel)))
      this.#look({ channel, chat: chatOf(channel, key) });
  }

  /** Resolves when the jobs of a chat that are known by now have their outcomes. */
  async settled({ channel, chat }: JobPlace): Promise<void> {
    await this.#courses.get(jobsKey(channel, chat))?.ended;
  }

  /** Ends what is under way, to be done by the next run. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const { current } of this.#courses.values()) current?.stop.abort();
    await Promise.all([...this.#courses.values()].map(({ ended }) => ended));
  }

  #look(place: JobPlace): void {
    const key = jobsKey(place.channel, place.chat);
    const course = this.#courses.get(key);
    if (course !== undefined) {
      course.told += 1;
      void this.#endUnwanted(course, place);
      return;
    }
    if (this.#closing.signal.aborted || this.#means.senderOf(place.channel) === null) return;
    const begun: Course = { ended: this.#follow(key, place), current: null, told: 0 };
    this.#courses.set(key, begun);
  }

  /** What its person has ended is kept no more. */
  async #endUnwanted(course: Course, place: JobPlace): Promise<void> {
    const ids = await listJobs(this.#means.assistance, place).catch(() => null);
    const { current } = course;
    if (ids !== null && current !== null && !ids.includes(current.id)) current.stop.abort();
  }

  async #follow(key: string, place: JobPlace): Promise<void> {
    // The course is noted before it begins.
    await Promise.resolve();
    const course = this.#courses.get(key);
    while (course !== undefined && !this.#closing.signal.aborted) {
      const { told } = course;
      const isMore = await this.#doNext(course, place);
      if (!isMore && course.told === told) break;
    }
    this.#courses.delete(key);
  }

  /** @returns false where no job is left */
  async #doNext(course: Course, place: JobPlace): Promise<boolean> {
    const { assistance, timing } = this.#means;
    try {
      const job = await beginJob(assistance, place);
      const sender = this.#means.senderOf(place.channel);
      if (job === null || sender === null) return false;
      await this.#work(course, job, sender);
      return true;
    } catch (error) {
      if (this.#closing.signal.aborted) return false;
      assistance.log.error({ err: error, channel: place.channel }, 'a job could not be worked on');
      await timing.wait(afterFailureMs, this.#closing.signal).catch(() => undefined);
      return true;
    }
  }

  async #work(course: Course, job: ChatJob, sender: Sender): Promise<void> {
    const { assistance, board, carryOut, timing } = this.#means;
    const known = board.find(job.kept.name);
    const stop = new AbortController();
    course.current = { id: job.id, stop };
    const attempt = await this.#attempt(job, known, sender, stop);
    course.current = null;
    if (attempt.type === 'stopped') return;
    if (attempt.type === 'again') {
      const { afterMs, error } = attempt;
      assistance.log.warn({ err: error, job: job.kept.name }, 'a job failed and is tried again');
      await timing.wait(afterMs, this.#closing.signal).catch(() => undefined);
      return;
    }
    void carryOut(await this.#conclude(job, sender, attempt));
  }

  async #attempt(
    job: ChatJob,
    known: Job | null,
    sender: Sender,
    stop: AbortController,
  ): Promise<Attempt> {
    const { assistance, carryOut, fetchFile, timing } = this.#means;
    const words = known?.progressWords ?? 'jobs-progress';
    const teller = new ProgressTeller(timing.clock, sender.capabilities.canEdit, async (step) => {
      const mail = await tellProgress(assistance, job, sender, ({ locale }) =>
        locale.say(words, step),
      );
      await carryOut(mail);
    });
    const gate = known?.isLong === true ? this.#long : this.#short;
    const attempt = await gate.through(() =>
      attemptJob(job, known, stop, {
        timing,
        tools: {
          assistance,
          fetchFile,
          progress: (done, total) => {
            if (!stop.signal.aborted) teller.tell({ done, total });
          },
        },
      }),
    );
    await teller.settled();
    return this.#closing.signal.aborted ? { type: 'stopped' } : attempt;
  }

  /** What goes wrong while the outcome is told is told instead of it. */
  async #conclude(
    job: ChatJob,
    sender: Sender,
    { conclude }: Extract<Attempt, { type: 'over' }>,
  ): Promise<Mail[]> {
    const { assistance } = this.#means;
    try {
      return await concludeJob(assistance, job, sender, conclude);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      const excuse = writeFailure(assistance, job, { why: 'failed', error });
      return concludeJob(assistance, job, sender, excuse);
    }
  }
}
