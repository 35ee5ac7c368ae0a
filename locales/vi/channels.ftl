# Các kênh trò chuyện, như người vận hành thấy.
channel-web = trang chat (web)
channel-telegram = Telegram
channel-at = { $name } ({ $where })
channels-unset = Kênh chưa mở: { $names }.
channels-unset-one = { $name } (đặt { $settings })
channel-opened = Đã mở { $name }: { $where }
channel-failed = Chưa mở được { $name }: { $reason }
channel-retried = Chưa mở được { $name }: { $reason } Sẽ tự thử lại.

doctor-telegram = Telegram: { $bot } chạy được, { $delivery }
doctor-telegram-polls = nhận tin bằng cách tự hỏi máy chủ (long polling)
doctor-telegram-webhook = nhận tin qua webhook { $url }
doctor-telegram-half-webhook = Telegram: TELEGRAM_WEBHOOK_SECRET chỉ có tác dụng khi đặt cả PUBLIC_URL
doctor-telegram-unset = Telegram: chưa mở. Lấy mã bot bằng lệnh /newbot của @BotFather rồi đặt TELEGRAM_BOT_TOKEN
doctor-telegram-failed = Telegram: { $reason }
doctor-telegram-groups-closed = Telegram: bot chưa được phép vào nhóm. Gửi /setjoingroups cho @BotFather và chọn Enable
doctor-telegram-privacy-off = Telegram: bot đang đọc mọi tin nhắn trong nhóm. Nên gửi /setprivacy cho @BotFather và chọn Enable
doctor-telegram-inline-off = Telegram: tra cứu bằng @{ $bot } trong mọi cuộc trò chuyện đang tắt. Gửi /setinline cho @BotFather để bật
doctor-telegram-other-webhook = Telegram: đang giao tin tới một webhook khác; khi chạy, chương trình sẽ chuyển về đúng thiết lập, không mất tin
doctor-telegram-waiting = Telegram: { $count } tin đang chờ nhận
doctor-telegram-webhook-error = Telegram: lần giao tin gần nhất tới webhook bị lỗi: { $reason }. Kiểm tra PUBLIC_URL và máy chủ trung gian
