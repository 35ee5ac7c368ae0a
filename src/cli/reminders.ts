/** `vanthu reminders`: which reminders of a plan would be sent, and when (dry run). */

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { createDay, partsOf } from '../calendar/day.ts';
import { createWorkCalendar, type WorkCalendar } from '../calendar/working-days.ts';
import { systemClock } from '../clock.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import { reminderChoicesSchema } from '../duty/choices.ts';
import { listDeadlines } from '../duty/deadlines.ts';
import { listUnscheduled, type ReminderPlan } from '../duty/duties.ts';
import { findReminders, rangeOfDays } from '../duty/find-reminders.ts';
import { reminders as rules } from '../reminders/index.ts';
import { writeDryRun } from '../duty/write-dry-run.ts';
import { writeReminder } from '../duty/write-reminder.ts';
import { createFactsSchema } from '../plan/document-facts.ts';
import type { Command, Console } from './command.ts';
import { openContent } from './open-content.ts';
import { readFacts } from './read-facts.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
  readonly ics?: string;
}

/** Shows the reminders of a plan as if nobody answered. */
export const reminders: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('reminders')
      .argument('<plan>', locale.say('cli-reminders-plan'))
      .description(locale.say('cli-reminders'))
      .requiredOption('--from <day>', locale.say('cli-reminders-from'))
      .requiredOption('--to <day>', locale.say('cli-reminders-to'))
      .option('--json', locale.say('cli-json'))
      .option('--ics <file>', locale.say('cli-reminders-ics'))
      .action((file: string, options: Options) => run(console, file, options));
  },
};

async function run(console: Console, file: string, options: Options): Promise<void> {
  const { locale, print, warn, exit } = console;
  const { from, to } = options;
  const problem = explainRange(options, console);
  if (problem !== null) {
    warn(problem);
    exit(2);
    return;
  }
  const content = openContent(console.root, () => undefined);
  const facts = readFacts(console, file, createFactsSchema(content));
  if (facts === null) {
    exit(1);
    return;
  }
  const calendar = createWorkCalendar(content.holidays);
  const plan = { facts, choices: reminderChoicesSchema.parse({}), answers: [] };
  const found = findReminders(rules, plan, rangeOfDays(from, to), calendar);
  if (options.ics !== undefined && !(await writeIcs(console, options.ics, plan, calendar))) {
    exit(1);
    return;
  }
  if (options.json === true) {
    const list = found.map((reminder) => {
      const { at, rule, activity, task } = reminder;
      return { at, rule, activity, task, text: writeReminder(reminder, locale) };
    });
    print(JSON.stringify(list, null, 2));
  } else {
    const unscheduled = listUnscheduled(plan);
    print(writeDryRun({ from, to, reminders: found, unscheduled }, locale));
    if (options.ics !== undefined) print(`\n${options.ics}`);
  }
}

/** @returns what is wrong with the days, or null */
function explainRange({ from, to }: Options, { locale }: Console): string | null {
  for (const [option, day] of Object.entries({ '--from': from, '--to': to }))
    if (!isDay(day)) return locale.say('cli-reminders-bad-day', { option, day });
  return from > to ? locale.say('cli-reminders-backwards', { from, to }) : null;
}

function isDay(day: string): boolean {
  const parts = partsOf(day);
  return createDay(parts.year, parts.month, parts.day) === day;
}

async function writeIcs(
  { locale, warn }: Console,
  file: string,
  plan: ReminderPlan & { readonly facts: DocumentFacts },
  calendar: WorkCalendar,
): Promise<boolean> {
  const { writeCalendar } = await import('../calendar-file/write-calendar.ts');
  const { facts } = plan;
  const deadlines = listDeadlines(plan, planIdOf(facts), calendar, locale);
  try {
    writeFileSync(file, writeCalendar(facts.title, deadlines, systemClock()));
  } catch {
    warn(locale.say('cli-draft-unwritable', { file }));
    return false;
  }
  return true;
}

/** A plan that is exported again replaces what a phone has of it. */
function planIdOf({ agency, year, title }: DocumentFacts): string {
  const words = [agency.name, agency.parent ?? '', agency.place, String(year), title].join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
