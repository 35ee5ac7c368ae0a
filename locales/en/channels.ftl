# The channels as the operator sees them.
channel-web = web chat
channel-telegram = Telegram
channel-at = { $name } ({ $where })
channels-unset = Channels that are not open: { $names }.
channels-unset-one = { $name } (set { $settings })
channel-opened = { $name } is open now: { $where }
channel-failed = { $name } cannot be opened: { $reason }
channel-retried = { $name } cannot be opened: { $reason } It will be tried again.

doctor-telegram = Telegram: { $bot } works, { $delivery }
doctor-telegram-polls = messages are fetched (long polling)
doctor-telegram-webhook = messages come by the webhook { $url }
doctor-telegram-half-webhook = Telegram: TELEGRAM_WEBHOOK_SECRET takes effect only with PUBLIC_URL
doctor-telegram-unset = Telegram: not open. Get a token from @BotFather with /newbot and set TELEGRAM_BOT_TOKEN
doctor-telegram-failed = Telegram: { $reason }
doctor-telegram-groups-closed = Telegram: the bot may not join groups. Send /setjoingroups to @BotFather and choose Enable
doctor-telegram-privacy-off = Telegram: the bot reads all messages of its groups. Better send /setprivacy to @BotFather and choose Enable
doctor-telegram-inline-off = Telegram: looking up by @{ $bot } in any chat is off. Send /setinline to @BotFather to switch it on
doctor-telegram-other-webhook = Telegram: messages go to another webhook; when it runs, the program switches to its own settings, and no message is lost
doctor-telegram-waiting = Telegram: { $count } messages wait to be fetched
doctor-telegram-webhook-error = Telegram: the last delivery to the webhook failed: { $reason }. Check PUBLIC_URL and the proxy
