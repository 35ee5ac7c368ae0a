# Những từ người dùng gõ, cách nhau bằng dấu phẩy; so khớp không kể chữ hoa, gõ không dấu cũng được.
# Từ đứng sau dấu = chỉ khớp khi gõ đủ dấu (“đúng” không dấu trùng với “dừng”).
# Mỗi từ chỉ đứng trong một danh sách.
words-back = quay lại, trở lại, lùi lại, câu trước, back, previous
words-skip = bỏ qua, qua câu này, để sau, skip
words-stop = dừng, dừng lại, thôi, hủy, huỷ, hủy bỏ, thoát, stop, cancel, quit
words-done = xong, xong rồi, đã xong, hoàn tất, hết rồi, done, finish
words-add = thêm, bổ sung, add
words-edit = sửa, chỉnh sửa, sửa lại, edit, change
words-delete = xóa, xoá, xóa bỏ, bỏ, delete, remove
words-move = chuyển, di chuyển, dời, move
words-undo = hoàn tác, trả lại như trước, undo
words-restart = làm lại, làm lại từ đầu, bắt đầu lại, restart
words-fill = điền tiếp, điền nốt, điền phần thiếu, fill
words-more = ghi thêm, điền thêm, more
words-draft = soạn ngay, soạn luôn, tạo bản nháp, ra bản nháp, cho xem bản nháp, draft
words-take = lấy luôn, lấy hết, lấy cả, ghi cả, ghi luôn
words-walk = xem từng câu, hỏi từng câu, trả lời từng câu
words-keep = giữ nguyên, giữ, như cũ, không đổi, keep
words-yes = có, =đúng, đúng rồi, vâng, dạ, ừ, đồng ý, được, phải, ok, oke, yes, y
words-no = không, ko, không đúng, sai, chưa, không phải, no, n
words-name = tên tôi là, tôi tên là, tôi tên, tên em là, em tên là, tên mình là, họ tên tôi là
words-resume = tiếp tục, làm tiếp, resume, continue
# Đầu câu hỏi lại về cách dùng; chỉ tính khi câu có dấu hỏi hoặc nhắc tới việc sửa danh sách.
dialogue-asks = làm sao, làm thế nào, làm như thế nào, làm cách nào, cách nào, muốn xóa, muốn sửa, sao câu này, sao không, sao lại, cái này ghi, câu này ghi, câu này hỏi, ghi thế nào
dialogue-asks-about = xóa, xoá, sửa, thêm, chuyển, quay lại, bỏ qua, dừng, mục, câu này, nút, hoàn tác
words-help = trợ giúp, giúp, hướng dẫn, help
