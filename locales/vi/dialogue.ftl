# Khung của mọi cuộc hỏi đáp: nút bấm, nhắc, xem lại.
dialogue-recap = Ta đang làm: { $what } (đã trả lời { $count } câu).
dialogue-page = Trang { $page }/{ $pages }.
dialogue-position = Câu { $number }/{ $of }.
dialogue-current = Đang chọn: { $value }
dialogue-more = … và { $count } dòng nữa.
dialogue-missing = Còn thiếu: { $fields } (không bắt buộc).
dialogue-more-of-entries = Có thể ghi thêm cho từng mục: { $fields }.
dialogue-more-of-review = Ghi thêm nếu cần (gửi số): { $fields }.
dialogue-empty = (chưa có)
dialogue-review = Xem lại trước khi hoàn tất:
dialogue-produced = Bấm Sửa để đổi, Xong để kết thúc.
dialogue-revised = Bấm Bản mới để có tệp mới; cần đổi gì nữa thì gõ tiếp.
dialogue-review-how = Gửi số để sửa câu đó, hoặc bấm Xong.
dialogue-item = Mục đang sửa. Gửi số để sửa từng phần:
dialogue-list-some = Đã ghi { $count } mục:
dialogue-list-how = Gõ thêm mục mới, hoặc “sửa 2”, “xóa 2”, “chuyển 3 lên 1”. Đủ rồi thì bấm Xong.
dialogue-doubt-ask = Vẫn ghi như vậy chứ ạ?
dialogue-stale = Câu hỏi đó đã qua. Câu hiện tại:
dialogue-how = Xóa mục: “xóa 2”, “xóa 6-13”. Sửa: “sửa 2”. Đổi chỗ: “chuyển 3 lên 1”. Lấy lại: “hoàn tác”. Về câu trước: “quay lại”. Không trả lời: “bỏ qua”. Nghỉ: “dừng”. Mọi lệnh: /trogiup.
dialogue-idle = Chưa có việc nào đang làm. Gửi /kehoach để soạn kế hoạch, /khauhieu để tra khẩu hiệu, hoặc /trogiup.
dialogue-stopped = Đã dừng. Những gì anh/chị đã trả lời vẫn được giữ; gửi lại lệnh để làm tiếp.
dialogue-document-again = Bản mới nhất: { $title }
dialogue-closed = Đã xong. Cần gì anh/chị cứ nhắn.
dialogue-apology = Xin lỗi, có lỗi khi xử lý tin này (mã { $reference }). Câu trả lời trước đó vẫn còn; anh/chị gửi lại giúp.
dialogue-revise-ask = Anh/chị muốn đổi gì thành gì ạ? Nói rõ việc số mấy và nội dung mới; chưa có gì thay đổi.
dialogue-offered = Đoạn đã dán còn có: { $what }. Bấm “Lấy luôn” để ghi cả.
dialogue-told-how = Còn việc nào nữa thì gõ thêm; sai thì “sửa 2”, “xóa 2”.
dialogue-drafted-editions = Theo danh mục của năm: { $fields }.
dialogue-drafted-agency = Theo hồ sơ cơ quan: { $fields }.
dialogue-drafted-plans = Theo kế hoạch trước: { $fields }.
dialogue-drafted-phrases = Theo câu gợi ý, anh/chị xem lại: { $fields }.
dialogue-drafted-empty = Chưa có: { $fields }.

# Nút bấm.
action-back = Quay lại
action-skip = Bỏ qua
action-stop = Dừng
action-go-on = Làm tiếp
action-restart = Làm lại từ đầu
action-keep = Giữ nguyên
action-done = Xong
action-add = Thêm
action-edit = Sửa
action-delete = Xóa mục này
action-move = Chuyển
action-undo = Hoàn tác
action-fill = Điền phần còn thiếu
action-more = Ghi thêm
action-new-version = Bản mới
action-draft = Soạn ngay
action-take = Lấy luôn
action-walk = Xem từng câu
action-yes = Đúng vậy
action-no = Để tôi sửa
action-page-before = ‹ Trước
action-page-after = Tiếp ›

# Điều cần nói kèm.
note-resumed = Việc này đang làm dở, xin tiếp tục.
note-unparked = Bản trước còn dở, xin làm tiếp. Gửi “làm lại từ đầu” để bắt đầu bản mới.
note-first-question = Đây là câu đầu tiên.
note-question-gone = Câu hỏi vừa rồi không còn nữa; các câu trả lời khác vẫn giữ.
note-added-to-ticked = Đã thêm vào { $count } mục đang chọn. Gửi “hoàn tác” để bỏ phần vừa gõ.
note-removed = Đã xóa mục { $numbers }. Gửi “hoàn tác” để lấy lại.
note-needs-agency = Trước hết cần hồ sơ cơ quan (chỉ hỏi một lần).
note-unsure = Chưa chắc tôi hiểu đúng, anh/chị xem lại: { $what }.
note-revised =
    Đã đổi:
    { $what }
note-file-older = Tệp đã gửi là bản trước khi đổi.
note-joined = Hai tin dài liền nhau được đọc là một.
note-taken = Đã ghi từ đoạn vừa dán: { $what }.
note-year-over = Văn bản vừa dán là của năm { $year }.
note-told =
    Tôi hiểu:
    { $what }
note-entry = Mục { $number }: { $text }
note-no-signer = Chưa có người ký: chỗ chức vụ và họ tên để trống. Bấm Sửa để ghi, hoặc điền trong tệp.
note-entries-past = Mục { $numbers }: ngày đã qua; vẫn ghi như vậy.
note-new-units = Đã thêm vào hồ sơ cơ quan: { $units }.
note-agency-switched = Đang làm việc cho: { $name }.
note-edited = Tin đã sửa không được đọc lại. Muốn đổi câu trả lời, anh/chị gõ “quay lại”, hoặc sửa ở phần xem lại trước khi hoàn tất.

# Điều chưa đúng.
problem-empty = Tin nhắn chưa có nội dung. Anh/chị gõ câu trả lời, hoặc “bỏ qua” nếu câu này không bắt buộc.
problem-too-long = Tin dài { $length } ký tự, quá { $max } ký tự. Anh/chị chia thành nhiều tin giúp.
problem-file-kind = Tôi nhận tệp .docx, .doc, .pdf, .txt, .md, .html, ảnh .jpg, .png; tệp “{ $name }” không thuộc các loại đó.
problem-file-size = Tệp “{ $name }” lớn { $size } MB, quá { $max } MB.
problem-other-content = Tôi chỉ đọc được tin nhắn chữ và tệp .docx, .pdf, .txt. Anh/chị gõ thành chữ giúp.
problem-required = Câu này bắt buộc, anh/chị trả lời giúp.
problem-too-few = Cần ít nhất { $min } mục. Anh/chị gõ một việc, hoặc gửi số trong danh sách gợi ý.
problem-list-full = Danh sách có nhiều nhất { $max } mục.
problem-which-entry = Sửa mục nào ạ? Ví dụ: “sửa 2” (có { $count } mục).
problem-no-such-entry = Không có mục { $number }; danh sách có { $count } mục.
problem-move = Chuyển mục nào đến chỗ nào ạ? Ví dụ: “chuyển 3 lên 1”.
problem-nothing-to-take = Không còn phần nào đã dán để lấy.
problem-nothing-to-undo = Không có gì để hoàn tác.
problem-review-choice = Anh/chị gửi số từ 1 đến { $count } để sửa câu đó, hoặc “xong”.
problem-entry-choice = Anh/chị gửi số từ 1 đến { $count } để sửa phần đó, hoặc “xong”.
problem-unknown-command = Chưa có lệnh { $command }. Gửi /trogiup để xem các lệnh.
problem-document = Chưa làm được văn bản vì còn thiếu: { $fields }. Anh/chị bấm Sửa để bổ sung.
problem-profile = Hồ sơ cơ quan còn thiếu: { $fields }. Gửi /coquan để bổ sung.
button-of-before = Nút này có từ bản trước, không rõ của cơ quan nào nên không bấm được nữa. Anh/chị gửi lại lệnh để có nút mới.
button-not-yours = Nút này của cơ quan mà anh/chị không còn là thành viên, nên không làm gì cả.
button-of-other = Nút này của một cơ quan khác, không phải cơ quan mà nhóm đang gắn, nên không làm gì cả.
button-record-gone = Văn bản của nút này không còn nữa, hoặc không còn được nhắc việc.
note-of-agency = Việc của: { $name }.
note-set-aside = Bản đang soạn dở của cơ quan kia vẫn được giữ; về cơ quan đó rồi gửi lại lệnh để làm tiếp.
note-set-aside-not-yours = Văn bản đang mở thuộc cơ quan mà anh/chị không còn là thành viên, nên đã được cất; được mời lại thì gửi lệnh để làm tiếp.
note-new-units-not-kept = Đơn vị chưa có trong hồ sơ cơ quan: { $units }. Anh/chị nhờ người quản trị hoặc biên tập thêm vào.
