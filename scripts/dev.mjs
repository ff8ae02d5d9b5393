// Serves the add-in from its sources over https and says how to load it into Excel: `node scripts/dev.mjs`.
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  deleteCertificateFiles,
  ensureCertificatesAreInstalled,
  generateCertificates,
} from 'office-addin-dev-certs';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = join(root, 'manifest.xml');
/** Where office-addin-dev-certs keeps its files. */
const certificates = join(homedir(), '.office-addin-dev-certs');
const file = (/** @type {string} */ name) => join(certificates, name);

const trusted = await makeCertificate();
const server = await createServer({
  configFile: join(root, 'packages/excel-addin/vite.config.ts'),
  server: { https: { cert: readFileSync(file('localhost.crt')), key: readFileSync(file('localhost.key')) } },
});
try {
  await server.listen();
} catch (error) {
  console.error(`The server could not be started: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
const url = server.resolvedUrls?.local[0] ?? 'https://localhost:3000/';
console.log(`\n${trusted ? '' : distrust()}${guide('ja')}\n${guide('en')}`);

/** True where the system trusts the certificate; elsewhere one is made that it does not know. */
async function makeCertificate() {
  try {
    await ensureCertificatesAreInstalled();
    return true;
  } catch {
    if (!isFresh()) {
      deleteCertificateFiles(certificates);
      await generateCertificates();
    }
    return false;
  }
}

function isFresh() {
  if (!existsSync(file('localhost.crt')) || !existsSync(file('localhost.key'))) return false;
  return new Date(new X509Certificate(readFileSync(file('localhost.crt'))).validTo) > new Date();
}

function distrust() {
  return `開発用の証明書をこのシステムの信頼済み証明書に登録できませんでした。次のファイルを信頼するルート証明書に加えてください: ${file('ca.crt')}
The development certificate could not be added to those that this system trusts. Add this file to its trusted roots: ${file('ca.crt')}

`;
}

/** @param {'ja' | 'en'} language */
function guide(language) {
  return language === 'ja'
    ? `作業ウィンドウ: ${url}
マニフェスト: ${manifest}
Excelに読み込むには
  Windows  マニフェストを置いたフォルダーを共有し、［ファイル］>［オプション］>［トラスト センター］>
           ［トラスト センターの設定］>［信頼されているアドイン カタログ］に \\\\PC名\\共有名 を加え、［メニューに表示する］を
           選びます。Excelを起動し直し、［ホーム］>［アドイン］>［その他のアドイン］>［共有フォルダー］から追加します。
  Mac      マニフェストを ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ に写し、Excelを起動し直して
           ［ホーム］>［アドイン］から選びます。
  Web      ［ホーム］>［アドイン］>［その他のアドイン］>［個人用アドイン］>［マイ アドインのアップロード］でマニフェストを選びます。
Ctrl+C で終わります。
`
    : `Pane: ${url}
Manifest: ${manifest}
To load it into Excel
  Windows  Share the folder that holds the manifest. Under File > Options > Trust Center > Trust Center Settings >
           Trusted Add-in Catalogs add \\\\COMPUTER\\SHARE and choose Show in Menu. Restart Excel and add it from
           Home > Add-ins > More Add-ins > Shared Folder.
  Mac      Copy the manifest to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/, restart Excel and
           choose it under Home > Add-ins.
  Web      Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, then choose the manifest.
Ctrl+C ends it.
`;
}
