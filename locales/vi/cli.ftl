# Lời của dòng lệnh.
cli-about = Văn Thư: trợ lý soạn kế hoạch theo Nghị định 30/2020/NĐ-CP và tra khẩu hiệu hằng năm.
cli-title = vanthu
    .usage = Cách dùng:
    .arguments = Đối số:
    .options = Tùy chọn:
    .commands = Lệnh:
cli-lang = ngôn ngữ của dòng lệnh: vi, en
cli-today = coi ngày này là hôm nay (NĂM-THÁNG-NGÀY)
cli-today-silent = Đang chạy với ngày đặt sẵn (--today) nên không tự nhắc việc. Chạy lại không có --today để nhắc việc như thường.
cli-help = xem cách dùng
cli-see-help = Thêm --help để xem cách dùng.
cli-unknown-command = Không có lệnh “{ $what }”.
cli-unknown-option = Không có tùy chọn “{ $what }”.
cli-missing-argument = Còn thiếu “{ $what }”.
cli-missing-value = Tùy chọn “{ $what }” còn thiếu giá trị.
cli-too-many-words = Thừa đối số: lệnh này không nhận nhiều như vậy.
cli-did-you-mean = Có phải ý anh/chị là: { $meant }
cli-json = chỉ in một giá trị JSON
cli-bad-day = --today “{ $day }” chưa đúng: cần dạng 2026-05-18.
cli-bad-year = Năm “{ $year }” chưa đúng: cần bốn chữ số, ví dụ 2024.
cli-serve = chạy trợ lý: trang chat và các kênh đã có thiết lập
cli-open = Văn Thư đang chạy: { $address }
cli-open-invited = Người dùng vào bằng đường dẫn một lần do “npx vanthu invite” in ra.
cli-channels = Kênh đang mở: { $names }.
cli-stop-how = Ctrl+C để dừng.
cli-stopping = Đang dừng…
cli-chat = trò chuyện trong cửa sổ dòng lệnh
cli-chat-plain = mỗi dòng vào là một tin nhắn, mỗi trả lời in thành văn bản
cli-chat-as = tên người đang gõ
cli-chat-out = thư mục để ghi tệp
cli-chat-hello = Gõ /trogiup để xem các lệnh, Ctrl+D để thoát.
cli-slogan = tên gọi, chủ đề, khẩu hiệu, văn bản chỉ đạo của một năm
cli-slogan-year = năm, mặc định là năm nay
cli-slogan-occasion = ngày nào, ví dụ science-day
cli-draft = làm văn bản từ tệp JSON, không cần hỏi đáp
cli-draft-facts = tệp JSON chứa dữ kiện, hoặc - để đọc từ đầu vào
cli-draft-out = tệp cần ghi: .docx, .md hoặc .png
cli-draft-kind = loại văn bản, mặc định lấy trong tệp
cli-draft-format = Tệp ra phải có đuôi .{ $formats }.
cli-draft-no-kind = Không có loại văn bản “{ $kind }”. Có: { $kinds }.
cli-draft-elsewhere = { $name } có thể thức riêng, Văn Thư chưa soạn: { $rules }.
cli-draft-wrong = { $file }: { $where }: { $expected }
cli-facts-root = cả tệp
cli-facts-missing = còn thiếu, cần { $type ->
    [string] một chuỗi chữ
    [number] một số
    [int] một số nguyên
    [array] một danh sách [ … ]
    [object] một nhóm { "{ … }" }
   *[other] một giá trị khác
}
cli-facts-type = chưa đúng kiểu, cần { $type ->
    [string] một chuỗi chữ
    [number] một số
    [int] một số nguyên
    [array] một danh sách [ … ]
    [object] một nhóm { "{ … }" }
   *[other] một giá trị khác
}
cli-facts-value = cần một trong: { $values }
cli-facts-too-large = lớn nhất là { $max }
cli-facts-too-small = nhỏ nhất là { $min }
cli-facts-format = cần viết theo dạng { $format }
cli-read = đọc một văn bản có sẵn (tệp, ảnh chụp, chữ dán vào) thành dữ kiện
cli-read-file = tệp .docx, .doc, .pdf, .txt, .md, .html, .jpg, .png hoặc - để đọc từ đầu vào
cli-read-as = đọc như phần nào: { $kinds }
cli-read-agency = tệp JSON hồ sơ cơ quan: tên, các đơn vị và tên tắt
cli-read-evidence = kèm chỗ đứng của từng dữ kiện và mức chắc chắn
cli-read-no-kind = Không đọc được như “{ $kind }”. Có: { $kinds }.
cli-draft-unwritable = Không ghi được tệp { $file }. Kiểm tra thư mục và quyền ghi.
cli-draft-too-large = Tệp { $file } lớn quá { $max } MB.
cli-draft-not-json = Tệp { $file } không phải JSON hợp lệ:
cli-draft-unreadable = Không đọc được tệp { $file }. Kiểm tra lại đường dẫn.
cli-flows = kiểm tra và vẽ các cuộc hỏi đáp
cli-flows-check = kiểm tra flows, locales và data; lỗi nêu tệp, dòng, cột
cli-flows-graph = vẽ một cuộc hỏi đáp (Mermaid)
cli-flows-graph-store = ghi cạnh mỗi câu hỏi số người đã trả lời, quay lại, dừng ở đó, đếm trên dữ liệu đang có
cli-flows-counts = trả lời { $answered }, quay lại { $back }, dừng { $stopped }
cli-flows-counted = Đếm trên { $count } cuộc hỏi đáp còn trong dữ liệu.
cli-flows-try = thử một cuộc hỏi đáp trong dòng lệnh, trên dữ liệu tạm
cli-flows-try-from = câu hỏi để bắt đầu, ví dụ activities
cli-flows-try-facts = tệp JSON có các câu trả lời cho sẵn, tên như trong flow.yaml
cli-flows-try-agency = Cơ quan dùng thử
cli-flows-try-unit = Văn phòng
cli-flows-try-place = Hà Nội
cli-flows-no-question = Cuộc hỏi đáp “{ $id }” không có câu hỏi “{ $question }”. Có: { $questions }.
cli-flows-bad-facts = Tệp { $file } không đọc được: cần một đối tượng JSON, ví dụ {"{"} "year": 2026 {"}"}.
cli-flows-sheet = in mọi câu hỏi, lựa chọn, lời nói bằng các ngôn ngữ, theo thứ tự hỏi, để soát và dịch
cli-flows-sheet-out = tệp Markdown để ghi; không nói thì in ra
cli-flows-schemas = ghi JSON Schema của các tệp trong flows và data, cho trình soạn thảo
cli-flows-schemas-out = thư mục để ghi
cli-flows-id = mã của cuộc hỏi đáp, ví dụ plan
cli-flows-right = Không có lỗi: { $flows } cuộc hỏi đáp, { $locales } ngôn ngữ, { $occasions } ngày kỷ niệm.
cli-flows-wrong = Có { $count } lỗi.
cli-flows-unknown = Không có cuộc hỏi đáp “{ $id }”. Có: { $ids }.
cli-invite = in đường dẫn một lần để mời một người vào trang chat
cli-invite-agency = mã cơ quan mà người đó sẽ thuộc về
cli-invite-role = vai trò: owner, editor, member
cli-invite-bad-role = Vai trò chưa đúng. Có: { $roles }.
cli-invite-bad-agency = Mã cơ quan “{ $agency }” chưa đúng: cần chữ không dấu, số, dấu - và _.
cli-invite-once = Đường dẫn dùng được một lần, trong { $days } ngày.
cli-doctor = xem thiết lập, nơi lưu, kênh: cái gì chạy, cái gì chưa, cần làm gì
doctor-node = Node.js { $version }
doctor-settings = Thiết lập: { $names }
doctor-defaults = theo mặc định
doctor-content = flows, locales, data: không có lỗi
doctor-content-wrong = flows, locales, data: { $count } lỗi. Chạy “npx vanthu flows check”.
doctor-undecided = Lịch nghỉ: { $name } năm { $year } chưa có quyết định, đang tính theo quy định chung. Có quyết định thì ghi vào data/holidays.yaml
doctor-store = Nơi lưu { $dataFolder }: đọc ghi được, { $chats } cuộc trò chuyện
doctor-store-new = Nơi lưu { $dataFolder }: chưa có, sẽ tạo khi chạy lần đầu
doctor-store-held = Nơi lưu đang được dùng (chương trình đang chạy): { $reason }
doctor-store-damaged = Nơi lưu: { $damages } tệp hỏng đã để riêng trong { $folder } ({ $names }); những phần khác vẫn dùng được. Khôi phục những tệp này từ bản sao lưu, xong thì xóa chúng khỏi thư mục đó
doctor-keep = Tin nhắn của trang chat và lời mời đã dùng: giữ { $months } tháng, sau đó xóa dần (đổi bằng VANTHU_KEEP_MONTHS)
doctor-secret = Khóa ký lời mời và phiên: trọn vẹn
doctor-store-failed = Nơi lưu { $dataFolder } chưa dùng được: { $reason }
doctor-port = Cổng { $port }: còn trống
doctor-port-taken = Cổng { $port }: đang có chương trình dùng (có thể chính là Văn Thư đang chạy)
doctor-channels = Kênh: trang chat (web) luôn mở
cli-draft-json-ends = thiếu phần cuối, hoặc thiếu dấu ngoặc, dấu phẩy.
cli-draft-json-token = gặp “{ $token }” không đúng chỗ; thường do thiếu hoặc thừa dấu phẩy, dấu ngoặc kép ngay trước đó.
cli-draft-json-at = chỗ sai ở dòng { $line }, cột { $column }.
cli-version = in số phiên bản
cli-options-word = tùy chọn
cli-command-word = lệnh
cli-check = kiểm tra văn bản: lỗi gì, ở đâu, theo quy định nào, sửa thế nào
cli-check-file = tệp .docx, .doc, .pdf, .txt hoặc ảnh
cli-check-comments = ghi bản sao có ghi chú ở từng lỗi (.docx)
cli-check-mended = ghi bản sao đã sửa, để chấp nhận hoặc từ chối từng chỗ (.docx)
cli-check-agency = tệp JSON hồ sơ cơ quan, có lệ riêng ở “house”
