/**
 * Kanji of names outside the repertoire, each followed by the same character in the form that JIS X 0208 has: an
 * older or newer form, or a variant that dictionaries give as one with it. Characters that merely resemble each
 * other or share a reading are not here. Compatibility ideographs need no entry, normalisation maps them.
 */
const FORMS = `
  髙高 﨑崎 德徳 惪徳 瀨瀬 𠮷吉 桒桑 濵濱 栁柳 槗橋 𣘺橋 靑青 淸清 增増 橫横 黑黒 郞郎 曻昇 鄕郷 鄉郷 卽即 緖緒 賴頼 敎教
  彥彦 薰薫 冝宜 喆哲 寬寛 悅悦 凞熙 𤋮熙 綠緑 閒間 闗関 靍鶴 靏鶴 靎鶴 贒賢 昻昂 曺曹 裵裴 勛勲 圡土 㐂喜 㔟勢 㐧第 𠀋丈
  𦚰脇 杦杉 柗松 眀明 朙明 吕呂 宫宮 吳呉 强強 姬姫 溫温 黃黄 步歩 歷歴 歲歳 每毎 內内 尙尚 巢巣 巗巌 㠀島 㟁岸 坵丘
  塡填 剝剥 頰頬 𠮟叱 俱倶 繫繋 麴麹 麵麺 鷗鴎 噓嘘 嚙噛 囊嚢 搔掻 摑掴 攢攅 瀆涜 焰焔 瘦痩 禱祷 簞箪 繡繍 萊莱 蔣蒋 蟬蝉
  蠟蝋 軀躯 醬醤 醱醗 顚顛 驒騨 鹼鹸 俠侠 幷并 潑溌 姸妍 屛屏 吞呑 屢屡 榆楡 蔥葱 喻喩 頹頽 䇳箋 甁瓶
  晚晩 戶戸 戾戻 曆暦 虛虚 產産 說説 稅税 脫脱 銳鋭 閱閲 兊兌 兑兌 旣既 槪概 錄録 查査 娛娯 緣縁 涉渉 徵徴 揭掲 擊撃
  淚涙 渴渇 狀状 硏研 倂併 剎刹 廄厩 戱戯 拋抛 絕絶 腳脚 姊姉 柹柿 值値 别別 删刪 鬭闘 鬬闘 眾衆 净浄 汙汚
  咊和 羡羨 羙美 羗羌 鈆鉛 愠慍 篡簒 欎鬱 鬰鬱 鷰燕 鶵雛 槀槁 臯皐 鱉鼈 頥頤 叓事 盌碗 鍳鑑 鬂鬢 賔賓 藴蘊 畱留 糓穀
  雝雍 㝡最 㓛功 刦劫 刼劫 峕時 旹時 㫖旨 爕燮 凢凡 凣凡 卋世
`;

/** Pairs of one code point each: the form outside the repertoire, the form inside it. */
export const NAME_KANJI: readonly (readonly [outside: string, inside: string])[] = FORMS.trim()
  .split(/\s+/)
  .map((pair) => {
    const [outside = '', inside = ''] = pair;
    return [outside, inside];
  });
