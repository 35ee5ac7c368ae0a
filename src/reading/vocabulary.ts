/** The words that the reader knows, by what they do. One more word is one more piece of a line. */

/** Labels before a colon, and headers of columns. */
export const labels = {
  lead: [
    'chủ trì|đơn vị chủ trì|cơ quan chủ trì|cq chủ trì|đv chủ trì|bộ phận chủ trì|phòng chủ trì',
    'cơ quan , đơn vị chủ trì|cơ quan / đơn vị chủ trì|cq / đv chủ trì|chủ trì thực hiện|chủ trì tham mưu',
    'chủ trì tham mưu thực hiện|chủ trì , tham mưu|đơn vị thực hiện|cơ quan thực hiện|bộ phận thực hiện',
    'cq thực hiện|đv thực hiện|đơn vị th|người thực hiện|đơn vị phụ trách|bộ phận phụ trách|người phụ trách|phụ trách',
    'đầu mối|đơn vị đầu mối|cơ quan đầu mối|đơn vị được giao|đơn vị chịu trách nhiệm|chịu trách nhiệm',
    'trách nhiệm|phân công|phân công thực hiện|đơn vị tổ chức|đơn vị chủ trì thực hiện|cơ quan chủ trì thực hiện',
    'giao|giao cho|thực hiện|ct|đvct|đơn vị|đơn vị chủ trì / thực hiện|chủ trì / thực hiện|ai làm|người làm|đơn vị làm',
    'cơ quan chủ trì tham mưu|đơn vị chủ trì tham mưu|cán bộ phụ trách|đơn vị chủ trì , thực hiện|bộ phận|người / đơn vị phụ trách',
    'đơn vị / người phụ trách|người , đơn vị phụ trách|đơn vị / cá nhân phụ trách|cá nhân / đơn vị phụ trách|bên làm|bên chủ trì',
  ],
  coordinator: [
    'phối hợp|đơn vị phối hợp|cơ quan phối hợp|cq phối hợp|đv phối hợp|bộ phận phối hợp|phối hợp thực hiện',
    'cơ quan , đơn vị phối hợp|cơ quan / đơn vị phối hợp|cq / đv phối hợp|ph|đvph|cùng phối hợp|phối hợp với',
    'đơn vị phối hợp thực hiện|cơ quan phối hợp thực hiện|đơn vị tham gia phối hợp|phòng phối hợp|hỗ trợ|đơn vị hỗ trợ',
  ],
  time: [
    'thời gian|tg|t / g|thời gian thực hiện|thời gian tổ chức|thời gian hoàn thành|thời gian dự kiến|thời hạn|hạn',
    'hạn hoàn thành|thời hạn hoàn thành|hạn chót|hạn cuối|deadline|tiến độ|tiến độ hoàn thành|tiến độ thực hiện|thời điểm',
    'ngày|ngày giờ|ngày , giờ|giờ|lịch|khi nào|thời gian , tiến độ|thời gian bắt đầu|thời gian diễn ra|ngày thực hiện',
    'tgian|thgian|thời gian tổ chức tọa đàm|hạn xong|thời gian khai mạc|tg th|tg thực hiện|ngày tổ chức|hoàn thành|xong',
    'hoàn thành trước|xong trước|hạn nộp|hạn báo cáo|ngày hoàn thành|ngày xong|ngày làm',
  ],
  place: [
    'địa điểm|đđ|đ / đ|nơi tổ chức|nơi thực hiện|địa điểm tổ chức|địa điểm thực hiện|địa chỉ|tại|ở đâu|nơi|vị trí|chỗ',
    'địa bàn|địa bàn thực hiện|địa điểm dự kiến|nơi làm|chỗ làm|điểm tập trung|nơi tập trung|địa điểm tập trung|nơi diễn ra',
  ],
  'time-place': [
    'thời gian , địa điểm|thời gian và địa điểm|thời gian / địa điểm|tg , đđ|thời gian - địa điểm|tg , địa điểm|tg - đđ',
  ],
  participants: [
    'thành phần|thành phần tham dự|thành phần tham gia|thành phần dự|thành phần mời|thành phần , số lượng|khách mời',
    'thành phần và số lượng tham dự|thành phần và số lượng|tham dự|đối tượng|đối tượng tham gia|đối tượng tham dự|đại biểu',
    'đại biểu mời|đại biểu tham dự|tp|tp tham dự|tp dự|mời|khách|người dự|đối tượng , thành phần|thành phần đại biểu',
  ],
  details: [
    'nội dung|nội dung chính|nd|nội dung cụ thể|nội dung tuyên truyền|nội dung hội thảo|nội dung tọa đàm|nội dung chương trình|chương trình',
    'nội dung gồm|nội dung bao gồm|nội dung chi tiết|nội dung thực hiện|cụ thể',
  ],
  extra: [
    'sản phẩm|sản phẩm dự kiến|sản phẩm đầu ra|kết quả|kết quả dự kiến|đầu ra|số lượng|chỉ tiêu|quy mô|mục đích|yêu cầu',
    'hình thức|hình thức tổ chức|hình thức tuyên truyền|hình thức thực hiện|phương thức|kinh phí|nguồn kinh phí|kinh phí thực hiện|ghi chú|lưu ý|dự toán|kinh phí dự kiến',
    'kết quả , sản phẩm|sản phẩm , kết quả|sản phẩm / kết quả|kết quả / sản phẩm|phương tiện|hình thức , phương pháp|tài liệu',
  ],
  tasks: [
    'phân công chuẩn bị|phân công nhiệm vụ|phân công cụ thể|phân công chuẩn bị , báo cáo tham luận|nhiệm vụ|các nhiệm vụ',
    'nhiệm vụ cụ thể|phân công chuẩn bị , báo cáo|báo cáo tham luận|tham luận|công việc cụ thể|các bài tham luận',
  ],
  title: [
    'tên hoạt động|hoạt động|tên việc|việc|công việc|nội dung công việc|nội dung hoạt động|tên công việc|nhiệm vụ , hoạt động',
    'nội dung , nhiệm vụ|nội dung nhiệm vụ|nội dung / hoạt động|tên sự kiện|sự kiện|đầu việc|danh mục công việc|tên nhiệm vụ',
    'nội dung , hoạt động|các hoạt động|nội dung các hoạt động|hạng mục|việc cần làm|nội dung / công việc|nội dung , công việc',
  ],
} as const;

/** What a label or a column is about. */
export type LabelRole = keyof typeof labels;

/** Columns that only a table has. */
export const numberColumns = 'stt|tt|số tt|số thứ tự|no|#';
/** Headers of the column of tasks in a table of assignments. */
export const taskColumns =
  'nội dung phân công|nhiệm vụ|nội dung|công việc|nhiệm vụ cụ thể|nội dung nhiệm vụ|phân công|nội dung công việc|việc|nhiệm vụ được giao|nhiệm vụ phân công|trách nhiệm|nội dung thực hiện|nội dung công tác|công việc được giao|việc được giao';
/** Headers of the column of units there. */
export const unitColumns =
  'cơ quan , đơn vị|đơn vị|cơ quan|tên đơn vị|đơn vị thực hiện|cơ quan thực hiện|đơn vị chủ trì|cơ quan chủ trì|chủ trì|bộ phận|phòng ban|phòng , ban|cơ quan / đơn vị|đơn vị được giao|ai|phòng|đơn vị , cá nhân|cá nhân , đơn vị|tổ chức , cá nhân|người phụ trách|phụ trách|tên cơ quan , đơn vị|phòng , đơn vị|cá nhân';

/** "X … Y …": X is named as the one who leads. */
export const leadVerbs =
  'chủ trì|chủ trì thực hiện|chủ trì tham mưu|làm chủ trì|chịu trách nhiệm chính|phụ trách|đảm nhận|đảm nhiệm|chịu trách nhiệm|là đầu mối|làm đầu mối|là đơn vị đầu mối|là đơn vị chủ trì|lo liệu|lo|làm|thực hiện|triển khai|chủ trì , thực hiện|chủ trì triển khai|đứng ra|nhận|chủ chì';
/** "… do X": before the one who leads. */
export const leadPrepositions =
  'do|giao cho|giao|phân công|phân công cho|giao nhiệm vụ cho|bởi|yêu cầu|đề nghị|nhờ';
/** Before those who help. */
export const coordinatorWords =
  'phối hợp với|phối hợp cùng|phối hợp cùng với|có sự phối hợp của|với sự phối hợp của|phối hợp|cùng phối hợp|ph với|phối kết hợp với|kết hợp với|cùng với|với sự hỗ trợ của|hỗ trợ|có';
/** What stands between the units and what they are to do. */
export const dutyJoints =
  'thì|sẽ|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|cần|phải|tiến hành|để|nhằm|trong việc|việc|là|cho|giúp|đi|chủ động|tham mưu việc|:|,';

/** Before a place. */
export const placePrepositions =
  'tại|ở|địa điểm|địa điểm tại|trong khuôn viên|trong hội trường|ngay tại|được tổ chức tại|đđ';
/** What places begin with. */
export const placeHeads =
  'hội trường|hộitrường|ht|sảnh|nhà khách|phòng giao ban|phòng đọc|phòng họp|phòng hội nghị|phòng máy|phòng lab|sân|sân vận động|sân trường|nhà văn hóa|nhà văn hoá|nvh|trụ sở|khuôn viên|quảng trường|đình|đình làng|chùa|nhà sinh hoạt cộng đồng|trung tâm hội nghị|công viên|tầng|cổng|hội trường lớn|nhà thi đấu|nhà đa năng|nhà thiếu nhi|rạp|chợ|bến|vườn|khu|thư viện|bảo tàng|trường|ngã ba|ngã tư|đường|tuyến đường|điểm cầu|nhà|phố|phố đi bộ|trạm|xưởng|tượng đài|đài tưởng niệm|nhà truyền thống|bãi|nhà hát|cung văn hóa|hội quán|thôn|ấp|ubnd xã|ubnd phường|ubnd tỉnh|trực tuyến|online|zoom|khách sạn|phòng hội thảo|phòng truyền thống|nhà rông|phòng số|gian trưng bày';

/** Verbs and events that an activity begins with. */
export const activityStarters = [
  'treo|tổ chức|phát|phát động|phát hành|phát tờ rơi|đăng|đăng tải|viết|tuyên truyền|hội thảo|tọa đàm|hội nghị|tập huấn|lễ|mít tinh|thi|cuộc thi|hội thi',
  'trưng bày|triển lãm|ra quân|trồng|dọn|vệ sinh|in|làm|sơn|kẻ|vẽ|kẻ vẽ|chạy|quét|lắp|lắp đặt|dán|mở|mời|gặp mặt|họp|họp mặt|thăm|tặng|trao|khen|khen thưởng',
  'biểu dương|tôn vinh|giao lưu|ngày hội|chương trình|chiếu|phối hợp|xây dựng|biên soạn|ban hành|có văn bản|soạn|soạn thảo|gửi|phổ biến|quay|dựng|sản xuất|livestream|diễu hành|đạp xe',
  'đi bộ|khảo sát|kiểm tra|thanh kiểm tra|cấp|hỗ trợ|hướng dẫn|nói chuyện|nói chuyện chuyên đề|sinh hoạt|bồi dưỡng|đào tạo|lớp|lớp tập huấn|khai mạc|bế mạc|tham quan|báo cáo|chụp|chụp ảnh',
  'thiết kế|cập nhật|xây|sửa|chuẩn bị|thuê|mua|đặt|liên hệ|quyên góp|hiến máu|khám|tư vấn|ký|ký kết|ra mắt|công bố|tham gia|hưởng ứng|thực hiện|triển khai|lập|chào cờ|dâng hương|chạy bộ|đua|giải|bình chọn|thả|phóng sự|đẩy mạnh|vận động|rà soát|tổng kết|sơ kết|truyền thông|đón|tiếp|liên hoan|văn nghệ|hội chợ|workshop|talkshow|đố vui|trao giải|tuần lễ|gắn|nhắn tin|nhắn|lồng ghép|sáng tác|đối thoại|trao đổi|tiếp nhận|thu gom|phun|bàn giao|nghiệm thu|khánh thành|động thổ|giới thiệu|quảng bá|phát thanh|phát sóng',
];

/** Words that no title begins or ends with. */
export const titleEdges =
  'thì|rồi|và|còn|sẽ|là|nha|nhé|ạ|với|lúc|vào|vào lúc|trong|cũng|nữa|ngoài ra|sau đó|đồng thời|bên cạnh đó|dự kiến|xong|do|bởi|để|thêm|hoàn thành|hoàn tất|bắt đầu|gồm|có|của|cho em|giúp em|giúp anh|giúp mình|giúp chị|giúp|cho anh|cho chị|cho mình|nghen|nghe|đi|luôn|hạn|làm trước|làm xong|tại|ở|từ|đến|trước|cùng|cùng với|thời gian';

/** What begins an activity of its own in the middle of a sentence. */
export const clauseJoints =
  'còn|rồi|sau đó|ngoài ra|đồng thời|tiếp theo|tiếp đó|bên cạnh đó|thứ hai là|cuối cùng là|và';

/** Words of talk before a list: "mình tính làm 2 việc:". */
export const headings =
  'nội dung các hoạt động|nội dung thực hiện|nội dung hoạt động|nội dung và hình thức|các hoạt động|hoạt động cụ thể|tổ chức thực hiện|phân công thực hiện|phân công nhiệm vụ|kế hoạch|nội dung|nội dung , hình thức|nội dung triển khai|các hoạt động cụ thể|danh mục hoạt động|nhiệm vụ trọng tâm|nhiệm vụ cụ thể|nội dung cụ thể|phụ lục|trách nhiệm của các đơn vị|trách nhiệm thực hiện|hình thức tổ chức|các nhiệm vụ';

/** Sentences that close a document. */
export const closings =
  'trên đây là|trên đây|yêu cầu các|đề nghị các đơn vị nghiêm túc|căn cứ kế hoạch này|nhận được kế hoạch này|trong quá trình thực hiện|trong quá trình triển khai|quá trình thực hiện|kế hoạch này|kính mong|rất mong|em cảm ơn|em xin cảm ơn|cảm ơn anh|cảm ơn chị|xin cảm ơn|trân trọng cảm ơn|trân trọng';

/** Words that names of bodies are made of: only the first syllable of each has a capital. */
export const fieldWords = [
  'khoa học|kỹ thuật|công nghệ|công nghệ thông tin|công nghệ số|thông tin|truyền thông|phát thanh|truyền hình|nội vụ|ngoại vụ|tài chính|xây dựng|nông nghiệp|môi trường|tài nguyên|công thương',
  'giáo dục|đào tạo|văn hóa|văn hoá|thể thao|du lịch|y tế|tư pháp|dân tộc|tôn giáo|kế hoạch|đầu tư|giao thông vận tải|lao động|thương binh|xã hội|kinh tế|hạ tầng|đô thị|quản lý|chuyên ngành',
  'ứng dụng|tiến bộ|dịch vụ|tiêu chuẩn|đo lường|chất lượng|đổi mới|sáng tạo|khởi nghiệp|sở hữu trí tuệ|phục vụ|hành chính công|hành chính|tổ chức|cán bộ|thanh niên|cộng sản|phụ nữ|nông dân|cựu chiến binh',
  'mặt trận|tổ quốc|nhân dân|hội đồng|liên hiệp|doanh nghiệp|doanh nhân|trẻ|chữ thập đỏ|người cao tuổi|khuyến học|làm vườn|tiểu học|trung học cơ sở|trung học phổ thông|mầm non|đại học|cao đẳng|cộng đồng|nghề',
  'phát triển|nông thôn|kiểm định|thử nghiệm|kiểm nghiệm|thống kê|thông tấn|nghiên cứu|chuyển giao|chuyển đổi số|an toàn|bức xạ|hạt nhân|bưu chính|viễn thông|thị trường|pháp chế|tổng hợp|thi đua|khen thưởng|giám sát|kiểm tra',
  'bệnh viện|đa khoa|khu vực|trung tâm y tế|tuyên giáo|dân vận|quân sự|chỉ huy|biên phòng|hải quan|kho bạc|ngân hàng|bảo hiểm xã hội|thuế|kiểm lâm|thủy lợi|thủy sản|chăn nuôi|thú y|trồng trọt|bảo vệ thực vật|khuyến nông|cung ứng|sự nghiệp|thông tin điện tử|báo chí|xuất bản|văn học|nghệ thuật|bảo tàng|thư viện',
];

/** Heads of names, written with one capital. */
export const headWords = [
  'ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|sở|phòng|ban|trung tâm|văn phòng|chi cục|cục|bộ|viện|trường|đài|hội|liên hiệp|chi đoàn|công đoàn|công an|thanh tra|đoàn',
];
/** Words that stand small inside a name. */
export const smallWords =
  'và|các|tỉnh|xã|phường|huyện|quận|thành phố|thị xã|thị trấn|đặc khu|thuộc';

/** Departments by what people call them; the first is the name. */
export const departments: readonly (readonly string[])[] = [
  [
    'Khoa học và Công nghệ',
    'khcn',
    'kh&cn',
    'khoa học công nghệ',
    'kh và cn',
    'kh-cn',
    'kh cn',
    'khoa học & công nghệ',
  ],
  ['Nội vụ', 'nv'],
  ['Tài chính', 'tc'],
  ['Xây dựng', 'xd'],
  ['Nông nghiệp và Môi trường', 'nnmt', 'nn&mt', 'nông nghiệp môi trường', 'nn và mt'],
  ['Công Thương', 'ct', 'công thương'],
  [
    'Giáo dục và Đào tạo',
    'gddt',
    'gd&đt',
    'gdđt',
    'gd-đt',
    'giáo dục đào tạo',
    'gd và đt',
    'giáo dục',
  ],
  [
    'Văn hóa, Thể thao và Du lịch',
    'vhttdl',
    'vhtt&dl',
    'văn hóa thể thao du lịch',
    'vhttvdl',
    'văn hóa thể thao và du lịch',
    'văn hóa',
  ],
  ['Văn hóa và Thể thao', 'vhtt', 'văn hóa thể thao'],
  ['Y tế', 'yt'],
  ['Tư pháp', 'tp'],
  ['Dân tộc và Tôn giáo', 'dttg', 'dân tộc tôn giáo'],
  ['Thông tin và Truyền thông', 'tttt', 'tt&tt', 'thông tin truyền thông'],
  ['Tài nguyên và Môi trường', 'tnmt', 'tn&mt', 'tài nguyên môi trường'],
  ['Nông nghiệp và Phát triển nông thôn', 'nnptnt', 'nn&ptnt'],
  ['Kế hoạch và Đầu tư', 'khdt', 'kh&đt'],
  ['Ngoại vụ'],
  ['Du lịch'],
];

/** Codes of kinds of document, before the sign of the agency: KH-SKHCN. */
export const kindCodes = 'KH|BC|QĐ|TB|TTr|CTr|HD|GM|NQ|CT|ĐA|PA|KL|QC|QyĐ|TTR|CTR|BB|GGT|CĐ|UQ';
