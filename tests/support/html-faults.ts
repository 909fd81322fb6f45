import { HtmlValidate } from 'html-validate';

/** What is valid is HTML's to say; matters of taste that React decides are left to it. */
const validator = new HtmlValidate({
  root: true,
  elements: ['html5'],
  extends: [
    'html-validate:recommended',
    'html-validate:standard',
    'html-validate:document',
    'html-validate:a11y',
  ],
  rules: {
    // React prints `charSet`, `<meta/>` and `hidden=""`, and small `<!doctype html>`: HTML takes these as the same.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    // Boxes of one question bear one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // A table that scrolls is a region by its role: `section` would have it in the outline of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Numbers are copied from pages into telephones: they keep their hyphen, and styles keep them in one line.
    'tel-non-breaking': 'off',
    // Everything comes from the site itself.
    'require-sri': 'off',
    // Titles of documents are as long as they are.
    'long-title': 'off',
  },
});

/** What is wrong with the markup of a page, a line each; empty where nothing is. Runs without any network. */
export function htmlFaults(html: string): readonly string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages, source }) =>
      messages.map(
        ({ ruleId, message, line, column }) =>
          `${ruleId}: ${message} at …${(source?.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 60), column + 80)}`,
      ),
    );
}
