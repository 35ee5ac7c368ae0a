/** A bare grammY bot that holds an interview with the calls ours makes, and keeps nothing on disk. */

import { run, sequentialize } from '@grammyjs/runner';
import { Bot, InlineKeyboard, type Context } from 'grammy';

const [, , apiRoot = '', token = '', way = 'runner'] = process.argv;

const bot = new Bot(token, { client: { apiRoot } });
const asked = new Map<number, { number: number; message: number }>();
const keyboard = new InlineKeyboard().text('Quay lại', '1.back').text('Dừng', '1.stop');

async function ask(context: Context, chat: number, number: number): Promise<void> {
  const text = `Câu ${number}/26. Hỏi ${number}?`;
  const sent = await context.api.sendMessage(chat, text, { reply_markup: keyboard });
  asked.set(chat, { number, message: sent.message_id });
}

if (way === 'runner') bot.use(sequentialize((context) => String(context.chat?.id)));
bot.on('message:text', async (context) => {
  const chat = context.chat.id;
  const before = asked.get(chat);
  if (before === undefined) {
    await ask(context, chat, 1);
    return;
  }
  const { number, message } = before;
  const ticked = `Câu ${number}/26. Hỏi ${number}?\n✓ ${context.message.text}`;
  await context.api.editMessageText(chat, message, ticked);
  await ask(context, chat, number + 1);
});

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
});
await bot.init();
if (way === 'runner') run(bot);
else void bot.start();
process.send?.('open');
