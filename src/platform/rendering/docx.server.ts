import { AlignmentType, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, TextRun, type IStylesOptions } from 'docx';
import { docxBlock, twips } from './docx-blocks.ts';
import { mapTexts, type DocumentModel } from './document-model.ts';
import { documentFonts } from './fonts.server.ts';
import { visibleText } from './visible-text.ts';

/** The paper as DOCX with named styles, so that an office can go on working on it in its word processor. */
export async function renderDocx(model: DocumentModel): Promise<Uint8Array> {
  const { covers } = documentFonts();
  const shown = mapTexts(model, (text) => visibleText(text, covers));
  const { margins } = shown.page;
  const document = new Document({
    title: shown.title,
    creator: 'Hồi Âm',
    styles: styles(shown),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: twips(margins.top / 2),
            },
          },
        },
        headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumber(shown) },
        children: shown.blocks.flatMap((block) => docxBlock(block, shown)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function pageNumber(model: DocumentModel): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: model.page.numberSize * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function styles({ body }: DocumentModel): IStylesOptions {
  const between = body.spaceBetween * 20;
  const line = Math.round(body.lineSpacing * 240);
  const running = {
    spacing: { before: 0, after: between, line, lineRule: LineRuleType.AUTO },
    indent: { firstLine: twips(body.firstLineIndent) },
  };
  const run = { font: 'Times New Roman', size: body.size * 2, color: '000000' };
  const heading = { run: { ...run, bold: true }, paragraph: { ...running, keepNext: true } };
  return {
    default: {
      document: { run: { ...run, language: { value: 'vi-VN' } } },
      heading1: {
        run: { ...run, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 240, after: 40 } },
      },
      heading2: heading,
      heading3: { run: { ...run, bold: true, italics: true }, paragraph: heading.paragraph },
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        run,
        paragraph: { ...running, alignment: AlignmentType.BOTH },
      },
      { id: 'LegalBasis', name: 'Legal Basis', basedOn: 'BodyText', quickFormat: true, run: { ...run, italics: true } },
      {
        id: 'Centred',
        name: 'Centred',
        basedOn: 'Normal',
        run,
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 20 } },
      },
      { id: 'CellText', name: 'Cell Text', basedOn: 'Normal', run, paragraph: { spacing: { before: 0, after: 0 } } },
    ],
  };
}
