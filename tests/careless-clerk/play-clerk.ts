/** Lets careless clerks work for a number of turns, and sees that each answer is one. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect } from 'vitest';

import { chatKey, type Chat } from '../../src/assistant/records/chat.ts';
import { agencyKey, createAgency } from '../../src/assistant/records/agency.ts';
import type { Outgoing } from '../../src/channels/channel.ts';
import { readLocales } from '../../src/content/locales.ts';
import type { Frame } from '../../src/flow/conversation.ts';
import type { Agency } from '../../src/plan/agency.ts';
import { play, type Play } from '../play.ts';
import { createChance } from './chance.ts';
import { Clerk } from './clerk.ts';
import { expectKept, settlesOthers } from './expect-kept.ts';

/** Profiles that clerks work with; where there is none, it has to be made first. */
const agencies = [null, 'so-khcn', 'quang-ngai', 'quang-ngoc'];

/** Turns of one clerk before the next one comes. */
const turnsOfClerk = 250;

/** Memory where the machine has a folder for it: thousands of turns need no disk. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

const ids = [...(readLocales('.').value?.[0]?.messages.keys() ?? [])];
const idInWords = new RegExp(`(?<![\\w/-])(?:${ids.join('|')})(?![\\w-])`);

/**
 * Plays turns by the choices of a seed; a failure says which clerk it was, and the last deeds.
 *
 * @returns the questions that were come to, `plan/activities`
 */
export async function playClerks(seed: number, turns: number): Promise<ReadonlySet<string>> {
  const folder = mkdtempSync(path.join(memory, 'vanthu-clerk-'));
  const errors: unknown[] = [];
  const log = { info: nothing, warn: nothing, error: (details: object) => errors.push(details) };
  const held = await play({
    folder,
    log,
    today: seed % 2 === 0 ? '2026-04-20' : '2026-11-27',
    capabilities: seed % 2 === 0 ? { canEdit: true } : { maxButtons: 8, maxButtonLength: 36 },
  });
  const asked = new Set<string>();
  try {
    for (let number = 0; number * turnsOfClerk < turns; number += 1)
      await new Day(held, seed, number, asked).play();
    expect(errors).toEqual([]);
  } catch (error) {
    const [first] = errors as { err?: unknown }[];
    throw first === undefined ? error : new Error(messageOf(error), { cause: first.err });
  } finally {
    await held.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return asked;
}

const nothing = (): void => undefined;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** The work of one clerk. */
class Day {
  readonly #held: Play;
  readonly #user: string;
  readonly #agency: string | null;
  readonly #name: string;
  readonly #clerk: Clerk;
  readonly #asked: Set<string>;
  readonly #deeds: string[] = [];

  constructor(held: Play, seed: number, number: number, asked: Set<string>) {
    this.#held = held;
    this.#user = `clerk-${number}`;
    this.#agency = agencies[number % agencies.length] ?? null;
    this.#name = `seed ${seed}, clerk ${number}`;
    this.#asked = asked;
    const writer = held.as({ user: this.#user });
    this.#clerk = new Clerk(createChance(seed * 1000 + number), writer);
  }

  async play(): Promise<void> {
    await this.#giveAgency();
    try {
      for (let turn = 0; turn < turnsOfClerk; turn += 1) await this.#turn();
    } catch (error) {
      const last = this.#deeds.slice(-15).join('\n');
      const where = `${this.#name}, turn ${this.#deeds.length}`;
      throw new Error(`${where}: ${messageOf(error)}\n${last}`, { cause: error });
    }
  }

  async #turn(): Promise<void> {
    const before = structuredClone(await this.#frame());
    const replies = await this.#clerk.act();
    this.#deeds.push(this.#clerk.deed);
    expectClear(replies);
    await this.#expectFiles(replies);
    const after = await this.#frame();
    if (after !== null) this.#asked.add([after.flow, ...(after.asked ?? []).slice(0, 1)].join('/'));
    this.#expectKept(before, after);
  }

  #expectKept(before: Frame | null, after: Frame | null): void {
    const { typed } = this.#clerk;
    if (typed === null || before === null || before.flow !== after?.flow) return;
    const { flows, readCommand } = this.#held.assistance();
    const flow = flows.get(after.flow);
    if (typed.startsWith('/') || readCommand(typed) !== null || flow === undefined) return;
    if (!isRevised(before, after) && !settlesOthers(flow, before)) expectKept(flow, before, after);
  }

  async #frame(): Promise<Frame | null> {
    const chat = (await this.#held.kept(chatKey('test', this.#user))) as unknown as Chat | null;
    return chat?.conversation.stack.at(-1) ?? null;
  }

  /** What is offered can be opened. */
  async #expectFiles(replies: readonly Outgoing[]): Promise<void> {
    const document = replies.flatMap(({ files }) => files).find(({ role }) => role === 'document');
    if (document === undefined) return;
    expect(await this.#held.openFile(document.id, this.#user)).not.toBeNull();
  }

  async #giveAgency(): Promise<void> {
    if (this.#agency === null) return;
    const text = readFileSync(`tests/fixtures/agencies/${this.#agency}.json`, 'utf8');
    const id = `${this.#agency}-${this.#user}`;
    await this.#held.store().transact(agencyKey(id), (transaction) => {
      createAgency(transaction, id, JSON.parse(text) as Agency);
      return Promise.resolve();
    });
    await this.#held.seat(this.#user, id, 'owner');
  }
}

function expectClear(replies: readonly Outgoing[]): void {
  const words = replies
    .flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)])
    .join('\n');
  expect(words).not.toBe('');
  expect(words).not.toMatch(/có lỗi khi xử lý|could not be worked|went wrong/);
  expect(words).not.toMatch(/undefined|\bnull\b|\[object|\bNaN\b/);
  expect(words).not.toMatch(idInWords);
}

/** A change in words is told, and can be taken back as a whole. */
const isRevised = (before: Frame, after: Frame): boolean =>
  after.undo !== null &&
  (before.asked?.length === 0 || 'answers' in after.undo) &&
  JSON.stringify(after.undo) !== JSON.stringify(before.undo);
