#!/usr/bin/env python3
"""Writes english-cldr.txt and chinese-cldr.txt of resources/filmgate/render/prompt/noun again.

  npm install --prefix DIR @iconify-json/fluent-emoji-flat@1.2.6 cldr-annotations-full@48 emojibase-data@17
  src/build/render/labels.py DIR

The names and keywords of the emoji that are artwork. A keyword that several emoji share is left
out unless it is the name of one. A Chinese keyword must share a character with the name, because
keywords such as "surprise" for a gift name no thing; an English one must share a word.
"""

import collections
import json
import pathlib
import re
import sys

RENDER = pathlib.Path(__file__).resolve().parents[2] / "main/resources/filmgate/render"
HEAD = "# Made by src/build/render/labels.py from CLDR 48 and emojibase (see LICENSE.txt).\n"

# Chinese nouns of one character that name one thing only.
SINGLE = set("狗猫马鱼鸟船车花树龙虎象猪牛羊鸡鸭鹅兔鼠蛇猴狼熊鹿蟹虾蜂蚁桥伞琴鼓刀剑锅碗杯书笔灯床椅桌")

# Keywords that name no thing, or another thing than the artwork.
NEVER = set(
    """计算 急救 多种色彩 双峰 法式 公平 天秤 天秤座 舞蹈 足尖鞋 跳舞 七夕 理发 理发师 石油 打球 沐浴 啤酒节 虫子 响铃 铃声
    自行车骑士 骑车 骑车疾驰 台球台 鸟类学 猫科 黑色的鸟 女生衣服 女装 书本合起 合上 回弹 射箭 碗中汤匙 拳击 烤面包 办公室 打扫
    扫地 棕色 褐色 珍珠 生日 生日快乐 日期 驼峰 露营 烛光 长旗 椅背 开香槟 松鼠 圣诞 基督教 场记 打板 古典 干杯 碰杯 热气腾腾
    珊瑚礁 巨蟹座 施工 信用 刷卡 交叉 皇家 旅客 水晶 送货 掷骰子 骰子游戏 浮潜 深潜 潜水 排灯节 甜点 家禽 非洲 扇动 火灾 灭火
    熄灭 双鱼座 长笛手 火锅 硬笔 只煎一面老 加油 加油站 柴油 燃油 手柄 游戏 电子游戏 鬼脸 眼睛 闪亮 闪光 护目 护眼 球洞 高球
    毕业 破壳 公墓 坟墓 墓园 墓地 多刺 高跟 登山 邮政 赛马 骑马 医生 医药 冰冷 冰山 滑冰 南瓜 节日 水族馆 盒装 夹心 密钥 按键 白衣
    阶梯 信息 来信 救援 救生 高压 蒸汽 魔术 魔术师 魔法 磁性 放大 女演员 演员 表演 表演艺术 军事 军用 军队 付钱 有钱 赌钱 赢钱 摄影
    电影 筑巢 报道 看报 读报 记录 笔记 迎面驶来 迎面而来 开卷 打开 读书 金牛座 上锁 锁住 锁定 浅底 炖锅 彩带 跳伞 拉炮 凤凰传奇
    车 载货 猪肉 吃药 用药 标志 飞行 晚餐 西餐 檀岛警騎 警察 复印 打印 下雨 白羊座 十字 旱冰 轮式 逃生 外星人 蜥蜴类 木匠 修剪 剪裁
    天蝎宫 天蝎座 螺丝 海洋 螺旋 位子 采购 踩滑板 滑雪 乘雪橇 驾雪橇 游乐园 游乐场 爬树 蛇夫座 雪封山头 下雪 自由 诊断 录音室
    阳光明媚 阳光普照 女式 游泳 犹太 犹太教 乒乓 桌球 外卖 命中 标的 直接命中 气温 温度 打雷 暴风雨 阵雨 雷暴 雷阵雨 大箱子 牙科
    牙齿 东京 神道教 旋风 轨道 落叶植物 奖励 奖赏 热带 看电视 视频 拍摄 录像 手枪 喷水 开窗 世界 地图 寄生虫 花朵 鲜花 军事 肉块
    芙蓉 圆屋 房屋建筑 商场 学校 体育馆 医院 酒店 教堂 寺庙 佛寺 寺院 庙宇 神社 红肉 针线 门票 蜜罐 夹心饼 烤红薯 落叶树 头 手
    排骨 大饼 印刷机 台球 羽毛球 足球 毛绒 美钞 美刀 望月 熊 鼓声 塑像 笔刷 海狮 泳裤 内裤 女式靴子 皮卡 房车 佛 卷纸""".split()
)

# What an English name means as another part of speech, or more often.
NEVER_ENGLISH = set(
    """can die pick slide watch target cap fan goal log seat barrier fly wave salt ring die scroll
    bat can ear horn plate seal bowling cooking saw shower iron duck die star sun masks fire
    camping construction locked small earth placard ticket thread wheel key game cricket game""".split()
)

PREPOSITION = re.compile(r"\b(?:with|without|of|in|on|and|facing|showing|tilted|oncoming)\b")


def annotations(directory, language):
    path = f"node_modules/cldr-annotations-full/annotations/{language}/annotations.json"
    table = json.loads(pathlib.Path(directory, path).read_text())["annotations"]["annotations"]
    base = f"node_modules/emojibase-data/{language}/data.json"
    for emoji in json.loads(pathlib.Path(directory, base).read_text()):
        entry = table.setdefault(emoji["emoji"].replace("\ufe0f", ""), {})
        entry.setdefault("tts", [emoji["label"]])
        entry.setdefault("default", []).extend([emoji["label"], *emoji.get("tags", [])])
    return table


def characters(directory):
    package = pathlib.Path(directory, "node_modules/@iconify-json/fluent-emoji-flat")
    found = {}
    for code, glyph in json.loads((package / "chars.json").read_text()).items():
        text = "".join(chr(int(one, 16)) for one in code.split("-")).replace("\ufe0f", "")
        found.setdefault(glyph, text)
    return found


def chinese(name, word):
    fits = len(word) >= 2 or word in SINGLE
    return fits and re.fullmatch(r"[\u4e00-\u9fff]{1,7}", word) and set(word) & set(name)


def english(name, word):
    plain = re.fullmatch(r"[a-z]+(?:[ -][a-z]+){0,2}", word) and len(word) > 2
    return plain and word == name and word not in NEVER_ENGLISH and not PREPOSITION.search(word)


def main(directory):
    artworks = json.loads((RENDER / "art/artwork.json").read_text())
    codes = characters(directory)
    for language, file, fits in (
        ("zh", "chinese-cldr.txt", chinese),
        ("en", "english-cldr.txt", english),
    ):
        table = annotations(directory, language)
        names, keywords = {}, collections.defaultdict(set)
        words = collections.defaultdict(set)
        for art, artwork in artworks.items():
            entry = table.get(codes.get(artwork.get("glyph", art), ""), {})
            if "tts" not in entry:
                continue
            name = entry["tts"][0].lower()
            names.setdefault(name, art)
            own = {art.replace("-", " ")} - NEVER_ENGLISH if language == "en" else set()
            words[art] |= own
            for word in map(str.lower, entry.get("default", [])):
                if fits(name, word):
                    keywords[word].add(art)
        for word, arts in keywords.items():
            taken = any(word in others for others in words.values())
            if word not in NEVER and not taken and (word in names or len(arts) == 1):
                words[names.get(word) or min(arts)].add(word)
        lines = [f"{art}: {', '.join(sorted(words[art]))}" for art in sorted(words) if words[art]]
        target = RENDER / "prompt/noun" / file
        target.write_text(HEAD + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
