// Makes the SCORM 1.2 package of the site, one SCO:
//   node engine/web/scorm.mjs SITE OUT.zip [--title TITLE] [--edition ID] [--lang TAG] [--mastery 0..100]
// The same site gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { ALONE, fail, filesOf, option, pageAlone } from './package.mjs';

// --- zip ----------------------------------------------------------------------------------------

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let i = 0; i < 8; i++) n = n & 1 ? 0xEDB88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

function crc32(bytes) {
  let crc = 0xFFFFFFFF;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xFF] ^ (crc >>> 8);
  return (crc ^ 0xFFFFFFFF) >>> 0;
}

// What the local head and the entry of the directory have in common. All dates are of 1980.
function common(file) {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0); // version 2.0
  head.writeUInt16LE(0x800, 2); // names in UTF-8
  head.writeUInt16LE(8, 4); // deflated
  head.writeUInt16LE(0x21, 8); // 1 January 1980
  head.writeUInt32LE(crc32(file.bytes), 10);
  head.writeUInt32LE(file.packed.length, 14);
  head.writeUInt32LE(file.bytes.length, 18);
  head.writeUInt16LE(Buffer.byteLength(file.name), 22);
  return head;
}

export function zip(files) {
  const parts = [], directory = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const head = common({ name, bytes, packed });
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory), end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

// --- the manifest -------------------------------------------------------------------------------

const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

// [names]: the files of the package.
export function manifest({ title, parameters, mastery }, names) {
  const asks = parameters ? ` parameters="${escape(parameters)}"` : '';
  const score = mastery === '' ? '' : `\n        <adlcp:masteryscore>${mastery}</adlcp:masteryscore>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="qantar" version="1.1"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escape(title)}</title>
      <item identifier="play" identifierref="page" isvisible="true"${asks}>
        <title>${escape(title)}</title>${score}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${names.map((name) => `      <file href="${escape(encodeURI(name))}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

// --- the package --------------------------------------------------------------------------------

export function packageOf(site, options) {
  const names = filesOf(site).filter((name) => !ALONE.includes(name));
  const files = names.map((name) => ({ name,
    bytes: name === 'index.html' ? Buffer.from(pageAlone(site)) : readFileSync(join(site, name)) }));
  return zip([{ name: 'imsmanifest.xml', bytes: Buffer.from(manifest(options, names)) }, ...files]);
}

if (process.argv[1]?.endsWith('scorm.mjs')) {
  const [, , site, out] = process.argv;
  const mastery = option('mastery', '');
  if (!out) fail('scorm.mjs: give the folder of the site and the name of the package');
  if (!/^(\d{0,2}|100)$/.test(mastery)) fail('scorm.mjs: --mastery is a whole number from 0 to 100');
  const asked = ['edition', 'lang'].filter((name) => option(name, '') !== '')
    .map((name) => `${name}=${encodeURIComponent(option(name, ''))}`);
  const bytes = packageOf(site, { title: option('title', 'Qantar'), mastery,
    parameters: asked.length ? `?${asked.join('&')}` : '' });
  writeFileSync(out, bytes);
  console.log(`${out}: ${bytes.length} bytes`);
}
