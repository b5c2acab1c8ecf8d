// pdfium.mjs FILE.pdf READERS: the text as Chromium's reader finds it.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const require = createRequire(path.resolve(process.argv[3]) + '/');
const {PDFiumLibrary} = require('@hyzyla/pdfium');
const library = await PDFiumLibrary.init();
const document = await library.loadDocument(fs.readFileSync(process.argv[2]));
for (const page of document.pages()) process.stdout.write(page.getText().replace(/\r\n?/g, '\n') + '\n');
document.destroy();
library.destroy();
