/*
 * The dialogue of 12/09/2019 as an article of 16/09/2019 tells it: day, co-chairs, agenda, seven speakers, topics, who concluded and what was ordered.
 * What the article does not tell (the words, five of the speakers, the synthesised opinions, answers, later days) is invented and says so.
 */
import type { DemoOpinion } from './demo-opinion.ts';

export const conference = {
  name: 'Hội nghị đối thoại giữa người đứng đầu cấp ủy, chính quyền phường với MTTQ, các tổ chức chính trị - xã hội và Nhân dân',
  theme: 'Thủ tục hành chính, dịch vụ công trực tuyến, quản lý đô thị, vệ sinh môi trường, đất đai, giải phóng mặt bằng',
  purpose:
    'Lắng nghe tâm tư, nguyện vọng và ý kiến của Nhân dân; tiếp thu đóng góp, phản ánh; kịp thời phát hiện vướng mắc để giải quyết hoặc kiến nghị cấp có thẩm quyền.',
  agenda: [
    { title: 'Bí thư Đảng ủy nêu mục đích, ý nghĩa của hội nghị', by: 'secretary', report: false },
    { title: 'Chủ tịch UBND phường thông tin kết quả 8 tháng đầu năm 2019, nhiệm vụ 4 tháng cuối năm', by: 'chair', report: true },
    { title: 'Chủ tịch Ủy ban MTTQ phường báo cáo tổng hợp ý kiến của Nhân dân các tổ dân phố', by: 'front', report: true },
    { title: 'Đại diện các tổ dân phố và người dân phát biểu, đối thoại', by: undefined, report: false },
    { title: 'Bí thư Đảng ủy kết luận hội nghị', by: 'secretary', report: false },
  ],
  conclusion:
    'Tiếp thu các ý kiến đối thoại trực tiếp và những vấn đề do Ủy ban MTTQ phường tổng hợp. Giao ban hành thông báo kết luận hội nghị. Đề nghị UBND phường căn cứ các ý kiến để xây dựng kế hoạch, tiến độ giải quyết theo thẩm quyền và trả lời Nhân dân theo quy định.',
} as const;

const minh = '(minh họa)';

/** Six synthesised by the Front, all invented. */
export const synthesised: readonly DemoOpinion[] = [
  {
    group: 5,
    capacity: 'group',
    topic: 'sanitation',
    title: `Giờ thu gom rác buổi tối chưa đều ${minh}`,
    words: 'Nhân dân tổ 5 phản ánh giờ thu gom rác buổi tối chưa đều, có hôm rác để qua đêm. Đề nghị phường làm việc với đơn vị thu gom.',
    prepared: 'Phường đã thống nhất với đơn vị thu gom: mỗi tối một lượt, từ 18 giờ đến 20 giờ 30. Tổ trưởng ghi sổ theo dõi.',
    answer: {
      kind: 'on-the-spot',
      by: 'chair',
      body: 'Từ ngày 16/09/2019 thu gom mỗi tối một lượt, từ 18 giờ đến 20 giờ 30; tổ trưởng ghi sổ theo dõi, hôm nào sót thì báo phường trong buổi sáng hôm sau.',
    },
  },
  {
    group: 8,
    capacity: 'group',
    topic: 'administrative-procedures',
    title: `Đề nghị niêm yết rõ giấy tờ cần nộp khi chứng thực ${minh}`,
    words: 'Nhân dân tổ 8 đề nghị bộ phận một cửa niêm yết rõ giấy tờ cần nộp khi chứng thực để không phải đi lại nhiều lần.',
    prepared: 'Danh mục đã niêm yết ở bảng; sẽ in thêm tờ rời, chữ to, để sẵn tại bàn hướng dẫn.',
    answer: {
      kind: 'on-the-spot',
      by: 'chair',
      body: 'Danh mục giấy tờ đã niêm yết tại bộ phận một cửa. Phường in thêm tờ rời chữ to, để sẵn tại bàn hướng dẫn từ ngày 16/09/2019.',
    },
  },
  {
    group: 12,
    capacity: 'group',
    topic: 'infrastructure',
    title: `Nắp rãnh thoát nước trong ngõ bị vỡ ${minh}`,
    words: 'Nhân dân tổ 12 phản ánh một số nắp rãnh thoát nước trong ngõ bị vỡ, trẻ nhỏ đi lại nguy hiểm.',
    prepared: 'Bộ phận địa chính - xây dựng kiểm tra và thay trong quý IV/2019.',
    answer: {
      kind: 'done',
      on: '2019-10-10',
      holder: 'urban',
      body: 'Đã thay toàn bộ nắp rãnh vỡ trong ngõ, có biên bản nghiệm thu kèm theo.',
      proof: 'bien-ban-nghiem-thu-nap-ranh',
    },
  },
  {
    group: 17,
    capacity: 'group',
    topic: 'urban-order',
    title: `Biển quảng cáo rao vặt dán trên cột điện ${minh}`,
    words: 'Nhân dân tổ 17 phản ánh quảng cáo rao vặt dán kín cột điện, tường nhà, gây mất mỹ quan.',
    prepared: 'Ra quân bóc xóa hằng tháng, giao các đoàn thể nhận từng đoạn.',
    answer: {
      kind: 'done',
      on: '2019-10-07',
      holder: 'culture',
      body: 'Đã bóc xóa trên toàn địa bàn tổ 17 ngày 05 và 06/10/2019; các đoàn thể nhận từng đoạn, làm lại vào thứ Bảy đầu tháng.',
      proof: 'bien-ban-boc-xoa-rao-vat',
    },
  },
  {
    group: 20,
    capacity: 'group',
    topic: 'culture-society',
    title: `Đề nghị thêm giờ mở cửa nhà sinh hoạt cộng đồng ${minh}`,
    words: 'Nhân dân tổ 20 đề nghị mở cửa nhà sinh hoạt cộng đồng thêm buổi chiều để người cao tuổi sinh hoạt.',
    prepared: 'Có thể mở chiều thứ Ba và thứ Năm nếu tổ cử người giữ chìa khóa.',
    answer: {
      kind: 'explained',
      on: '2019-09-30',
      holder: 'culture',
      body: 'Nhà sinh hoạt cộng đồng mở thêm chiều thứ Ba và thứ Năm từ ngày 01/10/2019. Các chiều khác đã có lịch lớp học hè và họp chi bộ.',
      ground: 'Quy chế sử dụng nhà sinh hoạt cộng đồng của tổ dân phố',
    },
  },
  {
    group: 23,
    capacity: 'group',
    topic: 'security',
    title: `Đề nghị lắp thêm camera ở đầu các ngõ ${minh}`,
    words: 'Nhân dân tổ 23 đề nghị phường lắp thêm camera ở đầu các ngõ để giữ an ninh trật tự.',
    prepared: 'Ngân sách phường năm 2019 chưa bố trí; hướng dẫn tổ vận động xã hội hóa.',
    answer: {
      kind: 'cannot',
      on: '2019-10-04',
      holder: 'police',
      body: 'Năm 2019 phường chưa lắp được camera ở đầu các ngõ của tổ 23.',
      ground: 'Dự toán ngân sách phường năm 2019 không có khoản này',
      alternative: 'Công an phường hướng dẫn tổ lắp camera từ đóng góp tự nguyện và cử cán bộ tuần tra thêm từ 22 giờ',
    },
  },
];

/** The seven speakers. The first two are told by the article; the other five are invented. */
export const spoken: readonly DemoOpinion[] = [
  {
    group: 17,
    capacity: 'organisation',
    speakingFor: 'Bí thư chi bộ tổ dân phố số 17',
    topic: 'urban-order',
    title: `Trật tự đô thị trên địa bàn tổ 17: lời nêu ${minh}`,
    words: 'Đề nghị phường có biện pháp giữ trật tự đô thị lâu dài: ra quân xong vài hôm vỉa hè lại bị chiếm làm chỗ để xe, bán hàng.',
    answer: {
      kind: 'done',
      on: '2019-10-18',
      holder: 'police',
      body: 'Công an phường và tổ tự quản đã kẻ vạch để xe, giải tỏa các điểm chiếm vỉa hè ở tổ 17 và kiểm tra lại hằng tuần; có biên bản kèm theo.',
      proof: 'bien-ban-trat-tu-do-thi-to-17',
    },
  },
  {
    group: 3,
    capacity: 'self',
    topic: 'land',
    title: `Cấp giấy chứng nhận quyền sử dụng đất: lời nêu ${minh}`,
    words: 'Thời gian cấp giấy chứng nhận quyền sử dụng đất còn dài. Đề nghị phường cho biết hồ sơ đang ở khâu nào và bao giờ có kết quả.',
    answer: {
      kind: 'on-the-spot',
      by: 'chair',
      body: 'Hồ sơ đủ giấy tờ có ngày hẹn trên phiếu. Hồ sơ thiếu được hướng dẫn bổ sung một lần bằng phiếu. Từ ngày 01/10/2019 phường niêm yết danh sách hồ sơ đang giải quyết và nơi đang giữ.',
    },
  },
  {
    group: 6,
    capacity: 'self',
    topic: 'administrative-procedures',
    title: `Dịch vụ công mức độ 3, 4 khó dùng với người lớn tuổi ${minh}`,
    words: 'Nộp hồ sơ qua mạng mức độ 3, 4 còn khó với người lớn tuổi. Đề nghị phường có người hướng dẫn.',
    answer: {
      kind: 'done',
      on: '2019-10-01',
      holder: 'office',
      body: 'Đã đặt một bàn hướng dẫn nộp hồ sơ qua mạng tại bộ phận một cửa, sáng thứ Ba và thứ Năm; có lịch trực kèm theo.',
      proof: 'lich-truc-ban-huong-dan',
    },
  },
  {
    group: 9,
    capacity: 'group',
    topic: 'sanitation',
    title: `Điểm tập kết rác gần nơi trẻ nhỏ đi học ${minh}`,
    words: 'Điểm tập kết rác gần lối trẻ nhỏ đi học, buổi sáng có mùi. Đề nghị chuyển đi nơi khác.',
    answer: {
      kind: 'on-the-spot',
      by: 'chair',
      body: 'Phường đồng ý chuyển điểm tập kết rác vào trong khu đất trống cuối tổ từ ngày 20/09/2019, xe lấy rác trước 6 giờ sáng.',
    },
  },
  {
    group: 14,
    capacity: 'self',
    topic: 'land',
    title: `Đất công xen kẹt bị quây lại để kinh doanh ${minh}`,
    words: 'Một khoảnh đất công xen kẹt ở cuối tổ bị quây lại để kinh doanh. Đề nghị phường kiểm tra và trả lời.',
    answer: {
      kind: 'done',
      on: '2019-10-22',
      holder: 'urban',
      body: 'Đã lập biên bản, tháo dỡ hàng rào ngày 19/10/2019 và cắm biển quản lý đất công; có biên bản kèm theo.',
      proof: 'bien-ban-dat-cong-to-14',
    },
  },
  {
    group: 21,
    capacity: 'group',
    topic: 'site-clearance',
    title: `Tiến độ giải phóng mặt bằng cuối tổ 21 ${minh}`,
    words:
      'Việc giải phóng mặt bằng ở cuối tổ 21 kéo dài, nhà dân trong diện thu hồi xuống cấp mà không được sửa. Đề nghị cho biết tiến độ.',
    answer: {
      kind: 'sent-up',
      on: '2019-09-23',
      body: 'Việc giải phóng mặt bằng do UBND quận Long Biên quyết định. UBND phường đã có công văn đề nghị quận cho biết tiến độ và sẽ báo lại bà con.',
      bodyName: 'UBND quận Long Biên',
      letter: '01/UBND-ĐC (minh họa)',
      next: '2019-10-25',
    },
  },
  {
    group: 11,
    capacity: 'self',
    topic: 'urban-order',
    title: `Xây nhà ban đêm gây ồn ${minh}`,
    words: 'Có công trình xây dựng ban đêm gây ồn, đề nghị phường nhắc nhở và cho biết gọi ai khi xảy ra.',
    answer: {
      kind: 'guided',
      body: 'Phường đã nhắc chủ công trình ngừng thi công sau 22 giờ. Khi xảy ra, bà con báo Công an phường để lập biên bản ngay.',
      procedure: 'police',
    },
  },
];
