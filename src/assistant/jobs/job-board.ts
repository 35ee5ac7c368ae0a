/** The jobs that there are, and the way from the turns that ask for them to whoever runs them. */

import type { Json } from '../../record/change.ts';
import type { JobPlace, JobRequests } from '../services.ts';
import type { Job } from './job.ts';

/** All kinds of jobs. */
export class JobBoard implements JobRequests {
  readonly #jobs: ReadonlyMap<string, Job>;
  #hear: (place: JobPlace) => void = () => undefined;

  constructor(jobs: readonly Job[]) {
    this.#jobs = new Map(jobs.map((job) => [job.name, job]));
  }

  /** @returns the job of that name; null where no such job is known (any more) */
  find(name: string): Job | null {
    return this.#jobs.get(name) ?? null;
  }

  /** @returns whether there is such a job, and it takes such a payload */
  accepts(name: string, payload: Json): boolean {
    return this.find(name)?.takes(payload) ?? false;
  }

  /** Tells that jobs were asked for or ended in a turn of a chat, which need not be kept yet. */
  tell(place: JobPlace): void {
    this.#hear(place);
  }

  /** Hands what is told to whoever runs jobs. */
  listen(hear: (place: JobPlace) => void): void {
    this.#hear = hear;
  }
}
