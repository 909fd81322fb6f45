import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readPageTexts } from '../../src/documents/redacting/page-text.ts';
import { show, writePdf } from './pdf-writer.ts';
import type { JourneyPerson, RequestJourney } from './request-journey.ts';

/** With JOURNEY_PICTURES the files that are taken out are kept there, too, to be drawn and looked at. */
const pictures = process.env['JOURNEY_PICTURES'];

/** A PDF of one page with these lines. */
export const pdfOf = (...lines: readonly string[]): Buffer =>
  Buffer.from(writePdf([{ content: lines.map((line, at) => show(80, 760 - at * 40, 16, line)).join('\n') }]));

/** Everything that a PDF says, without blanks; pages that are pictures say nothing. */
export async function textIn(bytes: Uint8Array): Promise<string> {
  const pages = await readPageTexts(bytes);
  return pages
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('')
    .replaceAll(/\s/gu, '');
}

type Values = Readonly<Record<string, number>>;

/** Rows of table 3 that count a natural person, and the blocks of table 4, as the desk has them of a year. */
export async function figuresOf({ ask, township }: RequestJourney, year: number) {
  const door = `/api/bodies/${township}`;
  const { rows } = (await ask('officer', 'GET', `${door}/request-figures?year=${year}`)) as {
    readonly rows: readonly { readonly key: string; readonly values: Values }[];
  };
  const { blocks } = (await ask('officer', 'GET', `${door}/redress-figures?year=${year}`)) as {
    readonly blocks: readonly { readonly key: string; readonly values: Values }[];
  };
  const counted = rows.map(({ key, values }) => [key, values['naturalPerson'] ?? 0] as const);
  return {
    three: Object.fromEntries(counted.filter(([, count]) => count > 0)),
    four: Object.fromEntries(blocks.map(({ key, values }) => [key, values])),
  };
}

/** One case of a request: where its page is, and what it is called. */
export interface CaseOf {
  readonly address: () => string;
  readonly matter: string;
  /** What pictures of this journey are called. */
  readonly name: string;
}

/** The steps of a case at the desk, as people do them; `page()` is the browser's page of now. */
export function requestSteps(journey: RequestJourney, page: () => Page, { address, matter, name }: CaseOf) {
  const { at } = journey;
  const pick = (words: string | RegExp) => page().getByRole('radio', { name: words }).check();
  const openCase = () => at.goTo(address(), matter);
  const openAct = async (act: string) => {
    await openCase();
    await page()
      .getByRole('link', { name: new RegExp(`^${act}`, 'u') })
      .first()
      .click();
    await at.heading(act).waitFor();
  };
  /** Takes out a file that a button leads to; why is asked first. A letter is shown before it is saved. */
  const takeOut = async (button: Locator, words: string | RegExp, shown = true): Promise<Uint8Array> => {
    await button.click();
    await at.field('为什么要看').fill('核对');
    const press = () => at.button(words).last().click();
    const saving = async () => (await Promise.all([page().waitForEvent('download'), press()]))[0];
    const file = await (shown ? at.saved(press) : saving());
    const bytes = readFileSync(await file.path());
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      writeFileSync(join(pictures, `${name}-${file.suggestedFilename()}`), bytes);
    }
    return Uint8Array.from(bytes);
  };
  const upload = async (button: string, file: string, bytes: Buffer) => {
    const [chooser] = await Promise.all([page().waitForEvent('filechooser'), at.button(button).click()]);
    await chooser.setFiles({ name: file, mimeType: 'application/pdf', buffer: bytes });
  };
  return {
    pick,
    openCase,
    openAct,
    takeOut,
    upload,
    /** Puts a paper into the case, on the page of its papers. */
    paper: async (kind: string, title: string, bytes: Buffer) => {
      await openCase();
      await at.link('上传、移出材料').click();
      await at.heading('材料').waitFor();
      await at.choose(at.field('种类'), kind);
      await at.field(/^材料名称/u).fill(title);
      await upload('选文件', `${title}.pdf`, bytes);
      await at.says(`${title}.pdf：已放进案卷`);
    },
    search: async (found: boolean, result: string) => {
      await openAct('登记检索记录');
      await at.field('检索的科室').fill('综合档案室');
      await at.field('查了哪里').fill('综合档案室\n公文系统');
      await at.field('用了什么词').fill(matter);
      await at.field('查哪段时间').fill('2008年至2026年');
      await pick(found ? /^找到了/u : /^没有找到/u);
      await at.field('结果').fill(result);
      await at.lookAt(`${name}-search`);
      await at.button('登记检索记录').click();
      await at.says('已登记检索记录');
    },
    /** Goes on from one question of the guide to the next. */
    answer: async (question: string) => {
      await at.lookAt(`${name}-guide-${question}`);
      await at.button('继续').click();
    },
    /** Drafts the answer, holds it against what a reply must have, and sends it up. */
    submit: async (title: string) => {
      await at.heading('答复指引：第5问，当不当').waitFor();
      await at.button(new RegExp(`^起草《${title}`, 'u')).click();
      await at.says('对着右边的文书，有的打勾');
      for (const box of await page().getByRole('checkbox').all()) await box.check();
      await at.lookAt(`${name}-proper`);
      await at.button('核对完，去送审').click();
      await at.heading('送审答复').waitFor();
      await at.says('要有的证据都在卷里。');
      await at.lookAt(`${name}-submit`);
      await at.button('送审答复').click();
      await at.says('已送审');
    },
    /** Signs the answer on a phone, each in turn; with the last it is issued. */
    sign: async <W extends JourneyPerson>(reopen: (who: W) => Promise<void>, ...signers: readonly W[]) => {
      for (const [nth, who] of signers.entries()) {
        await reopen(who);
        await at.goTo(`${address()}/approval`, '审批答复');
        await at.look(`${name}-approval-${who}`);
        const last = nth === signers.length - 1;
        await at.link(last ? '同意，签发' : /^同意，送/u).click();
        await at.heading('同意').waitFor();
        await at.look(`${name}-pass-${who}`);
        await at.button(last ? '同意，签发' : /^同意，送/u).click();
        await at.says(last ? '已签发，请经办人送达' : '已同意，送下一步');
      }
    },
    /** Serves a letter of the case through its page. */
    serve: async (title: string, way: RegExp, fill: () => Promise<void> = () => Promise.resolve()) => {
      await openCase();
      await page()
        .locator('#letters')
        .getByRole('link', { name: new RegExp(title, 'u') })
        .last()
        .click();
      await at.heading(new RegExp(title, 'u')).waitFor();
      await at.link('送达').click();
      await at.heading('送达').waitFor();
      await pick(way);
      await fill();
      await at.lookAt(`${name}-serve-${title}`);
      await at.button(/^发出|^登记送达/u).click();
      await at.says(/^已发出，申请人可以下载|^已登记送达/u);
    },
    arrived: async () => {
      await openAct('登记送达情况');
      await pick(/^妥投/u);
      await at.button('登记送达情况').click();
      await at.says('已登记送达情况');
    },
    /** Closes the case as one volume. @returns the volume */
    archive: async (): Promise<Uint8Array> => {
      await openCase();
      await at.link('归档').click();
      await at.heading('归档').waitFor();
      await at.says('归档清单');
      await at.lookAt(`${name}-archive`);
      await at.button('归档').click();
      await at.says('已归档');
      await at.link('归档的案卷').click();
      return takeOut(at.button('取案卷'), '取案卷', false);
    },
    /** Puts a paper of a redress case into it. */
    redressPaper: async (material: string, title: string, bytes: Buffer) => {
      await at.link('添加材料').click();
      await at.heading('添加材料').waitFor();
      const [chooser] = await Promise.all([
        page().waitForEvent('filechooser'),
        at.button('选择文件').click(),
      ]);
      await chooser.setFiles({ name: `${title}.pdf`, mimeType: 'application/pdf', buffer: bytes });
      await at.says(`${title}.pdf`);
      await at.choose(at.field('材料种类'), material);
      await at.field('材料名称').fill(title);
      await at.lookAt(`${name}-redress-paper`);
      await at.button('添加材料').click();
      await at.says('已添加材料。');
    },
  };
}
