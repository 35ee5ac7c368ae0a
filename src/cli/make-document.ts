/** Makes documents in every form they can be had in; each library is opened when first needed. */

import type { DocumentFormat, DocumentMaker } from '../assistant/services.ts';
import { foldText } from '../text/fold.ts';
import type { Content } from '../content/load.ts';
import type { OfficialDocument } from '../document/block.ts';
import { DocumentError } from '../errors.ts';
import { createFactsSchema, type DocumentFacts } from '../plan/document-facts.ts';
import type { PreparedPhotos } from '../plan/photos.ts';

/** The forms that `vanthu draft` writes, by the ending of the file. */
export const documentFormats = ['docx', 'png', 'md'] as const;

/** Makes one document in one form. */
export type MakeDocument = (
  facts: DocumentFacts,
  format: (typeof documentFormats)[number],
  photos?: PreparedPhotos,
) => Promise<Uint8Array>;

/** Makes the facts of a kind of document out of those of another kind. */
export type AdaptDocument = (facts: DocumentFacts, kind: string) => Promise<DocumentFacts>;

/** @returns what makes documents from facts, with the templates of the flows */
export function createDocumentMaker(
  content: Content,
): DocumentMaker & { make: MakeDocument; adapt: AdaptDocument } {
  const factsSchema = createFactsSchema(content);
  const templateOf = (kind: string) => {
    const flow = content.flows.find(
      ({ outcome }) => 'produce' in outcome && outcome.produce === kind,
    );
    return content.templates.find((template) => template.flow === flow?.id);
  };

  const needTemplate = (kind: string) => {
    const template = templateOf(kind);
    if (template !== undefined) return template;
    throw new DocumentError(kind, `Chưa có mẫu cho loại văn bản “${kind}”.`);
  };

  const render = async (facts: DocumentFacts): Promise<OfficialDocument> => {
    const template = needTemplate(facts.kind);
    const [{ renderDocument }, { measureText }] = await Promise.all([
      import('../document/render-document.ts'),
      import('../preview/measure-text.ts'),
    ]);
    return renderDocument(template, facts, content.form, measureText);
  };

  return {
    factsSchema,
    make: async (facts, format, photos) => write(await render(facts), format, photos),
    preparePhoto: async (bytes) => (await import('../docx/prepare-photo.ts')).preparePhoto(bytes),
    isSigned: (kind) => templateOf(kind)?.head.form !== 'article',
    isPasted: (kind) => templateOf(kind)?.head.isPasted ?? false,
    write: async (facts) => {
      const { writeText } = await import('../document/write-text.ts');
      return writeText(await render(facts)).trim();
    },
    locate: async (facts, words) => {
      const { findPlace } = await import('../document/find-place.ts');
      const document = await render(facts);
      return words.map((text) => findPlace(document, text));
    },
    adapt: async (facts, kind) => {
      const { adaptFacts } = await import('../document/adapt-facts.ts');
      return facts.kind === kind ? facts : adaptFacts(needTemplate(kind), facts, kind, factsSchema);
    },
    stemOf: (kind) => {
      const head = templateOf(kind)?.head;
      const name = head?.name ?? content.form.kinds[head?.kind ?? '']?.name ?? kind;
      const [first = '', ...rest] = foldText(name).replaceAll(/[^a-z0-9]+/g, '-');
      return first.toUpperCase() + rest.join('');
    },
  };
}

async function write(
  document: OfficialDocument,
  format: DocumentFormat,
  photos?: PreparedPhotos,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../docx/write-docx.ts')).writeDocx(document, photos);
    case 'png':
      return (await import('../preview/draw-apart.ts')).drawApart({
        type: 'page',
        document,
        pageNumber: 1,
      });
    case 'md':
      return encode((await import('../document/write-markdown.ts')).writeMarkdown(document));
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
