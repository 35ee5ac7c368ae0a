# Words that people type, between commas; case does not matter, diacritics may be left out.
# A word after = counts only with its diacritics (“đúng” without them is “dừng”).
# A word stands in one list only. The Vietnamese verbs are understood here too.
words-back = back, previous, go back, quay lại, trở lại
words-skip = skip, later, pass, bỏ qua
words-stop = stop, cancel, quit, exit, abort, dừng, hủy, huỷ
words-done = done, finish, finished, that is all, xong, hoàn tất
words-add = add, thêm
words-edit = edit, change, correct, sửa
words-delete = delete, remove, xóa, xoá
words-move = move, chuyển
words-undo = undo, hoàn tác
words-restart = restart, start over, start again, làm lại
words-fill = fill, fill in, fill in the rest, điền tiếp
words-more = tell more, more details
words-draft = draft, draft now, make the draft, soạn ngay
words-take = take all, take it, take it all, lấy luôn
words-walk = go through the questions, ask me everything, xem từng câu
words-keep = keep, keep it, unchanged, giữ nguyên
words-yes = yes, y, yeah, yep, ok, okay, sure, right, có, =đúng
words-no = no, n, nope, wrong, không
words-name = my name is, call me, tên tôi là
words-resume = resume, continue, go on, tiếp tục
dialogue-asks = how do i, how can i, how to, how does, what do i, what should i, why does, where do i
dialogue-asks-about = delete, remove, edit, change, add, move, back, skip, stop, item, question, button, undo
words-help = help, trợ giúp
