# Các kênh Zalo: lời trong hội thoại không có nút bấm, lời của lệnh zalo và của doctor.
dialogue-or-type = (Hoặc gõ: { $words })
dialogue-press = Bấm { $label }
dialogue-type = Gõ “{ $label }”

channel-zalo-oa = Zalo OA
channel-zalo-bot = Zalo Bot

cli-zalo = kết nối Zalo Official Account
cli-zalo-login = xin quyền của OA (OAuth) và lưu mã truy cập
cli-zalo-login-redirect = địa chỉ chuyển về (Callback URL) đã lưu trong trang của ứng dụng, mặc định là PUBLIC_URL
cli-zalo-missing = Cần đặt { $names } trước (trang ứng dụng tại developers.zalo.me), rồi chạy lại.
cli-zalo-no-redirect = Cần PUBLIC_URL, hoặc --redirect kèm địa chỉ chuyển về đã lưu trong trang của ứng dụng.
cli-zalo-step-permit = 1. Quản trị viên của OA mở địa chỉ sau, đăng nhập và đồng ý:
cli-zalo-step-paste = 2. Trình duyệt sẽ chuyển tới { $redirect }?code=… Trong vòng 10 phút, dán cả địa chỉ đó (hoặc riêng phần code) vào đây rồi bấm Enter:
cli-zalo-no-code = Không thấy mã code trong phần vừa dán. Hãy chạy lại lệnh.
cli-zalo-other-state = Địa chỉ vừa dán là của lần xin quyền khác. Hãy chạy lại lệnh và mở đúng địa chỉ mới in ra.
cli-zalo-denied = Zalo không cấp mã truy cập (mã lỗi { $code }). { $remedy }
cli-zalo-remedy-code = Mã code đã dùng hoặc quá 10 phút: hãy chạy lại lệnh.
cli-zalo-remedy-settings = Kiểm tra ZALO_OA_APP_ID, ZALO_OA_APP_SECRET và địa chỉ chuyển về trong trang của ứng dụng.
cli-zalo-failed = Không hỏi được máy chủ Zalo ({ $reason }). Kiểm tra mạng rồi chạy lại lệnh.
cli-zalo-stored = Đã lưu mã truy cập của OA { $name }. Khởi động lại Văn Thư nếu đang chạy, rồi chạy “npx vanthu doctor”.

doctor-zalo-oa-unset = Zalo OA: chưa mở. Đặt { $names }, rồi chạy “npx vanthu zalo login”
doctor-zalo-oa-half = Zalo OA: còn thiếu { $names }
doctor-zalo-oa-no-public-url = Zalo OA: cần PUBLIC_URL (địa chỉ https nhìn từ ngoài) để Zalo giao tin và để gửi tệp bằng đường dẫn
doctor-zalo-oa-never = Zalo OA: chưa được cấp quyền. Chạy “npx vanthu zalo login”
doctor-zalo-oa-refused = Zalo OA: Zalo không nhận mã của OA (mã lỗi { $code }). Chạy “npx vanthu zalo login”; nếu vẫn vậy, kiểm tra ZALO_OA_APP_ID và ZALO_OA_APP_SECRET
doctor-zalo-oa-failed = Zalo OA: { $reason }
doctor-zalo-oa = Zalo OA: { $name } chạy được ({ $package })
doctor-zalo-oa-no-package = chưa rõ gói dịch vụ
doctor-zalo-oa-unverified = Zalo OA: OA chưa xác thực; Zalo chỉ mở API cho OA đã xác thực
doctor-zalo-oa-groups = Zalo OA: { $count } nhóm chat OA
doctor-zalo-oa-no-groups = Zalo OA: chưa dùng được nhóm chat OA ({ $reason }). Cần gói có nhóm GMF nếu muốn nhắc việc trong nhóm
doctor-zalo-oa-webhook = Zalo OA: webhook { $url } nhận tin được. Lưu đúng địa chỉ này ở trang Webhook của ứng dụng, tắt “Lọc cú pháp”
doctor-zalo-oa-webhook-unreached = Zalo OA: chưa thử được webhook { $url } ({ $reason }). Chạy Văn Thư, kiểm tra tên miền và máy chủ trung gian, rồi chạy lại doctor
doctor-zalo-oa-webhook-forged = Zalo OA: chương trình ở { $url } không nhận chữ ký. Khởi động lại Văn Thư với đúng ZALO_OA_APP_ID và ZALO_OA_SECRET_KEY
doctor-zalo-oa-held = Zalo OA: đang giữ { $count } tin cho { $people } người chưa nhắn cho OA trong 7 ngày; tin tự gửi khi họ nhắn lại
doctor-zalo-bot-unset = Zalo Bot: chưa mở. Tạo bot trong Zalo Bot Manager rồi đặt ZALO_BOT_TOKEN
doctor-zalo-bot-failed = Zalo Bot: { $reason }
doctor-zalo-bot-polls = nhận tin bằng cách tự hỏi máy chủ
doctor-zalo-bot-webhook = nhận tin qua webhook { $url }
doctor-zalo-bot = Zalo Bot: { $name } chạy được, { $delivery }
doctor-zalo-bot-half-webhook = Zalo Bot: ZALO_BOT_WEBHOOK_SECRET chỉ có tác dụng khi đặt cả PUBLIC_URL
doctor-zalo-bot-no-links = Zalo Bot: cần PUBLIC_URL để gửi văn bản (bằng đường dẫn) và ảnh
doctor-zalo-bot-other-webhook = Zalo Bot: đang giao tin tới một webhook khác; khi chạy, chương trình sẽ chuyển về đúng thiết lập
doctor-zalo-bot-no-groups = Zalo Bot: bot chưa được phép vào nhóm (Zalo đang mở dần). Nhắc việc trong nhóm thì dùng Zalo OA hoặc Telegram
