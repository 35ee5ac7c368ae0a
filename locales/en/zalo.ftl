# The Zalo channels: words of chats without buttons, of the command zalo and of doctor.
dialogue-or-type = (Or type: { $words })
dialogue-press = Press { $label }
dialogue-type = Type “{ $label }”

channel-zalo-oa = Zalo OA
channel-zalo-bot = Zalo Bot

cli-zalo = connects a Zalo Official Account
cli-zalo-login = asks the OA for its permission (OAuth) and keeps the tokens
cli-zalo-login-redirect = redirect address (Callback URL) as saved on the page of the app, PUBLIC_URL where it is not said
cli-zalo-missing = Set { $names } first (page of the app at developers.zalo.me), then run this again.
cli-zalo-no-redirect = PUBLIC_URL is needed, or --redirect with the address that is saved on the page of the app.
cli-zalo-step-permit = 1. An admin of the OA opens this address, signs in and agrees:
cli-zalo-step-paste = 2. The browser goes to { $redirect }?code=… Within 10 minutes, paste that whole address (or the code alone) here and press Enter:
cli-zalo-no-code = There is no code in what was pasted. Run the command again.
cli-zalo-other-state = The pasted address belongs to another request. Run the command again and open the new address.
cli-zalo-denied = Zalo gave no tokens (error { $code }). { $remedy }
cli-zalo-remedy-code = The code was used, or is older than 10 minutes: run the command again.
cli-zalo-remedy-settings = Check ZALO_OA_APP_ID, ZALO_OA_APP_SECRET and the redirect address on the page of the app.
cli-zalo-failed = Zalo could not be asked ({ $reason }). Check the network and run the command again.
cli-zalo-stored = The tokens of the OA { $name } are kept. Restart Văn Thư where it runs, then run “npx vanthu doctor”.

doctor-zalo-oa-unset = Zalo OA: not open. Set { $names }, then run “npx vanthu zalo login”
doctor-zalo-oa-half = Zalo OA: { $names } missing
doctor-zalo-oa-no-public-url = Zalo OA: PUBLIC_URL (the https address seen from outside) is needed for Zalo to deliver messages and for links to files
doctor-zalo-oa-never = Zalo OA: no permission yet. Run “npx vanthu zalo login”
doctor-zalo-oa-refused = Zalo OA: Zalo refuses the tokens (error { $code }). Run “npx vanthu zalo login”; if that does not help, check ZALO_OA_APP_ID and ZALO_OA_APP_SECRET
doctor-zalo-oa-failed = Zalo OA: { $reason }
doctor-zalo-oa = Zalo OA: { $name } works ({ $package })
doctor-zalo-oa-no-package = package not known
doctor-zalo-oa-unverified = Zalo OA: the OA is not verified; Zalo opens the API to verified ones only
doctor-zalo-oa-groups = Zalo OA: { $count } OA groups
doctor-zalo-oa-no-groups = Zalo OA: OA groups cannot be used ({ $reason }). A package with GMF groups is needed for reminders in groups
doctor-zalo-oa-webhook = Zalo OA: the webhook { $url } takes messages. Save this address on the Webhook page of the app, with “Lọc cú pháp” off
doctor-zalo-oa-webhook-unreached = Zalo OA: the webhook { $url } could not be tried ({ $reason }). Start Văn Thư, check the domain and the proxy, then run doctor again
doctor-zalo-oa-webhook-forged = Zalo OA: the program at { $url } does not take the signature. Restart Văn Thư with the right ZALO_OA_APP_ID and ZALO_OA_SECRET_KEY
doctor-zalo-oa-held = Zalo OA: { $count } messages are held for { $people } people who have not written to the OA for 7 days; they are sent when these write again
doctor-zalo-bot-unset = Zalo Bot: not open. Create a bot in Zalo Bot Manager and set ZALO_BOT_TOKEN
doctor-zalo-bot-failed = Zalo Bot: { $reason }
doctor-zalo-bot-polls = messages are fetched
doctor-zalo-bot-webhook = messages come through the webhook { $url }
doctor-zalo-bot = Zalo Bot: { $name } works, { $delivery }
doctor-zalo-bot-half-webhook = Zalo Bot: ZALO_BOT_WEBHOOK_SECRET has an effect only with PUBLIC_URL
doctor-zalo-bot-no-links = Zalo Bot: PUBLIC_URL is needed to send documents (as links) and pictures
doctor-zalo-bot-other-webhook = Zalo Bot: messages go to another webhook; when the program starts, it is set as the settings say
doctor-zalo-bot-no-groups = Zalo Bot: the bot may not join groups yet (Zalo opens them step by step). For reminders in groups use Zalo OA or Telegram
