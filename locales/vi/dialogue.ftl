# Khung của mọi cuộc hỏi đáp: nút bấm, nhắc, xem lại.
dialogue-recap = Ta đang làm: { $what } (đã trả lời { $count } câu).
dialogue-page = Trang { $page }/{ $pages }.
dialogue-position = Câu { $number }/{ $of }.
dialogue-current = Đang chọn: { $value }
dialogue-more = … và { $count } dòng nữa.
dialogue-missing = Còn thiếu: { $fields } (không bắt buộc).
dialogue-empty = (chưa có)
dialogue-review = Xem lại trước khi hoàn tất:
dialogue-produced = Bấm Sửa để đổi, Xong để kết thúc.
dialogue-review-how = Gửi số để sửa câu đó, hoặc bấm Xong.
dialogue-item = Mục đang sửa. Gửi số để sửa từng phần:
dialogue-list-some = Đã ghi { $count } mục:
dialogue-list-how = Gõ thêm mục mới, hoặc “sửa 2”, “xóa 2”, “chuyển 3 lên 1”. Đủ rồi thì bấm Xong.
dialogue-doubt-ask = Vẫn ghi như vậy chứ ạ?
dialogue-stale = Câu hỏi đó đã qua. Câu hiện tại:
dialogue-idle = Chưa có việc nào đang làm. Gửi /kehoach để soạn kế hoạch, /khauhieu để tra khẩu hiệu, hoặc /trogiup.
dialogue-stopped = Đã dừng. Những gì anh/chị đã trả lời vẫn được giữ; gửi lại lệnh để làm tiếp.
dialogue-document-again = Bản mới nhất: { $title }
dialogue-closed = Đã xong. Cần gì anh/chị cứ nhắn.
dialogue-apology = Xin lỗi, có lỗi khi xử lý tin này (mã { $reference }). Câu trả lời trước đó vẫn còn; anh/chị gửi lại giúp.

# Nút bấm.
action-back = Quay lại
action-skip = Bỏ qua
action-stop = Dừng
action-restart = Làm lại từ đầu
action-keep = Giữ nguyên
action-done = Xong
action-add = Thêm
action-edit = Sửa
action-delete = Xóa mục này
action-move = Chuyển
action-undo = Hoàn tác
action-fill = Điền phần còn thiếu
action-yes = Đúng vậy
action-no = Để tôi sửa
action-page-before = ‹ Trước
action-page-after = Tiếp ›

# Điều cần nói kèm.
note-resumed = Việc này đang làm dở, xin tiếp tục.
note-unparked = Bản trước còn dở, xin làm tiếp. Gửi “làm lại từ đầu” để bắt đầu bản mới.
note-first-question = Đây là câu đầu tiên.
note-question-gone = Câu hỏi vừa rồi không còn nữa; các câu trả lời khác vẫn giữ.
note-removed = Đã xóa mục { $numbers }. Gửi “hoàn tác” để lấy lại.
note-needs-agency = Trước hết cần hồ sơ cơ quan (chỉ hỏi một lần).
note-entry = Mục { $number }: { $text }
note-new-units = Đã thêm vào hồ sơ cơ quan: { $units }.
note-agency-switched = Đang làm việc cho: { $name }.
note-edited = Tin đã sửa không được đọc lại. Muốn đổi câu trả lời, anh/chị gõ “quay lại”, hoặc sửa ở phần xem lại trước khi hoàn tất.
note-file-unasked = Tệp “{ $name }”: hiện chưa có câu hỏi nào cần tệp. Anh/chị dán nội dung thành tin nhắn, ví dụ cả danh sách hoạt động khi soạn kế hoạch.

# Điều chưa đúng.
problem-empty = Tin nhắn chưa có nội dung. Anh/chị gõ câu trả lời, hoặc “bỏ qua” nếu câu này không bắt buộc.
problem-too-long = Tin dài { $length } ký tự, quá { $max } ký tự. Anh/chị chia thành nhiều tin giúp.
problem-file-kind = Tôi chỉ nhận tệp .docx, .pdf, .txt; tệp “{ $name }” không thuộc các loại đó.
problem-file-size = Tệp “{ $name }” lớn { $size } MB, quá { $max } MB.
problem-other-content = Tôi chỉ đọc được tin nhắn chữ và tệp .docx, .pdf, .txt. Anh/chị gõ thành chữ giúp.
problem-required = Câu này bắt buộc, anh/chị trả lời giúp.
problem-too-few = Cần ít nhất { $min } mục. Anh/chị gõ một việc, hoặc gửi số trong danh sách gợi ý.
problem-list-full = Danh sách có nhiều nhất { $max } mục.
problem-which-entry = Sửa mục nào ạ? Ví dụ: “sửa 2” (có { $count } mục).
problem-no-such-entry = Không có mục { $number }; danh sách có { $count } mục.
problem-move = Chuyển mục nào đến chỗ nào ạ? Ví dụ: “chuyển 3 lên 1”.
problem-nothing-to-undo = Không có gì để hoàn tác.
problem-review-choice = Anh/chị gửi số từ 1 đến { $count } để sửa câu đó, hoặc “xong”.
problem-entry-choice = Anh/chị gửi số từ 1 đến { $count } để sửa phần đó, hoặc “xong”.
problem-unknown-command = Chưa có lệnh { $command }. Gửi /trogiup để xem các lệnh.
problem-document = Chưa làm được văn bản vì còn thiếu: { $fields }. Anh/chị bấm Sửa để bổ sung.
problem-profile = Hồ sơ cơ quan còn thiếu: { $fields }. Gửi /coquan để bổ sung.
