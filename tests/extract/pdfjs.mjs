// pdfjs.mjs FILE.pdf READERS: the text as Firefox's reader finds it, an item after the other.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

console.log = console.warn = () => {};  // it misses a canvas we do not draw on
const require = createRequire(path.resolve(process.argv[3]) + '/');
const pdfjs = require('pdfjs-dist/legacy/build/pdf.js');
const data = new Uint8Array(fs.readFileSync(process.argv[2]));
const document = await pdfjs.getDocument({data, verbosity: 0}).promise;
for (let number = 1; number <= document.numPages; ++number) {
  const {items} = await (await document.getPage(number)).getTextContent();
  for (const item of items) process.stdout.write(item.str + (item.hasEOL ? '\n' : ''));
  process.stdout.write('\n');
}
