import type { AnnualReport, Narrative } from '../../src/report/annual-report.ts';

/** The prose of a generated report: the topics that part 1 must cover, and figures that agree with the tables. */
export function consistentNarrative(report: AnnualReport): Narrative {
  const { agency, year, requests, remedies } = report;
  const form = report.forms.requests === '2019' ? '〔2019〕60号' : '〔2021〕30号';
  const formName =
    report.forms.requests === '2019'
      ? '政府信息公开工作年度报告格式（试行）'
      : '中华人民共和国政府信息公开工作年度报告格式';
  const lawsuits =
    (remedies.directLitigation.total ?? 0) + (remedies.litigationAfterReconsideration.total ?? 0);
  const fee = (requests.lapsedFee.total ?? 0) > 0;
  return {
    preamble:
      `本报告根据《中华人民共和国政府信息公开条例》和《${formName}》（国办公开办函${form}）要求编制。` +
      `报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    overview: [
      `${year}年，${agency}按照条例规定推进政府信息公开工作，有关情况如下。`,
      '（一）主动公开。围绕群众关心的惠农补贴、社会救助和村务事项及时公开信息，并同步发布解读材料。',
      `（二）依申请公开。本年度新收政府信息公开申请${requests.received.total}件，` +
        `上年结转${requests.carriedIn.total}件，办结${requests.resultTotal.total}件，` +
        `结转下年度继续办理${requests.carriedOut.total}件。` +
        `因政府信息公开引起的行政复议${remedies.reconsideration.total}件，行政诉讼${lawsuits}件。`,
      '（三）政府信息管理。落实发布前审查，对行政规范性文件及时清理并标注有效性。',
      '（四）政府信息公开平台建设。维护门户网站政府信息公开专栏，在便民服务中心设置查阅点。',
      '（五）监督保障。将公开工作纳入工作考核，开展社会评议，本年度没有发生责任追究情形。',
    ].join('\n'),
    problems:
      '存在的问题：一是政策解读形式较为单一，图文和视频解读偏少；二是村级公开员变动频繁，业务不够熟悉。\n' +
      '改进措施：一是为每份惠农政策制作图解并在公示栏张贴；二是每季度组织一次村级公开员培训，现场演练发布流程。',
    other: fee
      ? `${year}年度发出收费通知${requests.lapsedFee.total}件，申请人均未缴纳，实际收取信息处理费0元。`
      : `${year}年度没有发出收费通知，没有收取信息处理费。`,
  };
}
