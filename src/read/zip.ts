import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (error, zip) => {
        if (zip) resolve(zip);
        else reject(error);
      },
    );
  });
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** The names in a zip's directory; `undefined` where it cannot be read. */
export async function zipEntryNames(bytes: Uint8Array): Promise<string[] | undefined> {
  try {
    return (await entriesOf(await open(bytes))).map(({ fileName }) => fileName);
  } catch {
    return undefined;
  }
}

const mostOfOneEntry = 200_000_000;

/** One entry of a zip as text; `undefined` where it is not there or cannot be read. */
export async function zipEntryText(bytes: Uint8Array, name: string): Promise<string | undefined> {
  try {
    const zip = await open(bytes);
    const entry = (await entriesOf(zip)).find(({ fileName }) => fileName === name);
    if (!entry || entry.uncompressedSize > mostOfOneEntry) return undefined;
    return await readEntry(zip, entry);
  } catch {
    return undefined;
  }
}

function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      stream.on('error', reject);
    });
  });
}
