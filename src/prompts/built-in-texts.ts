/** Lengths of the built-in prompts, about 80 bytes to 6 kB. */
export type LengthClass = 'short' | 'medium' | 'long' | 'extended';

/** Tasks by the length of the prompt they make; long and extended ones are followed by documents. */
export const BUILT_IN_TASKS: Readonly<Record<LengthClass, readonly string[]>> = {
  short: [
    'Name three differences between a queue and a stack.',
    'Why does bread dough rise? Answer in two sentences.',
    'Write a haiku about a night train.',
    'Convert 68 degrees Fahrenheit to Celsius and show the calculation.',
    'Which word does not belong: oak, birch, granite, maple? Say why.',
    'Wie erkläre ich einem Kind, warum der Himmel blau ist?',
    'Donne-moi cinq idées de repas végétariens rapides.',
    '¿Cuál es la diferencia entre «ser» y «estar»? Dos ejemplos de cada uno.',
    '東京から京都まで電車で行く方法を三つ挙げてください。',
    'Напиши короткое поздравление коллеге с днём рождения.',
    'اكتب ثلاث نصائح لتنظيم الوقت أثناء الدراسة.',
    'Turn this into a polite sentence: 📎 send file now ⏰ 5pm 🙏',
    'What does `git rebase --onto` do? One example, please.',
  ],
  medium: [
    'A shop sells notebooks at 3.40 each and gives 15 % off from ten pieces on. A school wants 24 notebooks and has 75.00 to spend. Work out step by step whether the money is enough, how much is left over or missing, and how many notebooks it could buy at most.',
    'Review this function and list every case in which it gives a wrong answer:\n\n```python\ndef median(values):\n    values.sort()\n    middle = len(values) // 2\n    return values[middle]\n```\n\nThen write a corrected version with a short docstring and three assertions that would have failed before.',
    'Write a SQL query for the tables `orders(id, customer_id, placed_at, total)` and `customers(id, name, country)`. It should give, for each country, the number of customers who placed at least two orders in the last 90 days and the average total of those orders, largest first. Explain each clause in one line.',
    'Rewrite the following notice so that a tenant who is in a hurry understands it at first reading, and keep every fact: "Owing to works on the rising main the supply of cold water to the premises will be interrupted on Thursday between 9.00 and approximately 13.30; hot water may be discoloured thereafter and should be run for five minutes before use."',
    'Erstelle aus diesen Stichpunkten eine freundliche, aber bestimmte E-Mail an einen Lieferanten: Lieferung seit acht Tagen überfällig; zwei Rückrufe wurden versprochen und nicht gehalten; Montage beginnt am Montag; wir brauchen bis morgen Mittag einen verbindlichen Termin, sonst bestellen wir anderswo. Höchstens 120 Wörter, Anrede „Sehr geehrte Frau Özdemir“.',
    'Résume les arguments pour et contre la semaine de quatre jours dans une petite entreprise de dix-huit salariés dont la moitié travaille à l’atelier. Présente-les dans un tableau à deux colonnes, puis propose une période d’essai avec trois indicateurs faciles à mesurer.',
    '次の文章を、意味を変えずに小学生にも分かる言葉で書き直してください。「当館では、資料の保存環境を維持するため、閲覧室内への飲食物の持ち込みを固くお断りしております。なお、貴重書の閲覧には事前の申請が必要であり、許可までに最長五営業日を要します。」そのあと、難しい言葉を三つ選んで説明してください。',
    'Classify each of these support messages as billing, outage, how-to or praise, and answer as a JSON list of objects with `id` and `label` only: 1) "Charged twice again 😡" 2) "Is there a way to export to CSV?" 3) "Nothing loads since 10:14 UTC" 4) "The new search is lovely, thank you 💛" 5) "My invoice shows the wrong VAT number" 6) "How do I add a colleague?"',
    'You plan a day in an unfamiliar city for three people: one uses a wheelchair, one is seven years old and one does not eat meat. It will rain until noon. Propose a timetable from 9 to 19 o’clock with breaks, name for each item why it suits all three, and give a fallback for the two riskiest items.',
    'Explain what this command does, part by part, and what could go wrong when a file name contains a space or a line break:\n\n`find . -name "*.log" -mtime +7 | xargs grep -l ERROR | sort | head -20`\n\nThen give a version that is safe for any file name.',
    'एक छोटे शहर के पुस्तकालय के लिए एक सूचना लिखिए। उसमें बताइए कि अगले सोमवार से समय बदल रहा है (सुबह 8 बजे से शाम 6 बजे तक), बच्चों का कोना अब पहली मंज़िल पर है, और पुरानी किताबें दान करने वालों को धन्यवाद दीजिए। भाषा सरल और विनम्र हो।',
    'Compare optimistic and pessimistic locking for a seat reservation system with 40 requests a second for the same event. Say which failure a customer would see in each case, what happens when a server dies between reserving and paying, and which you would choose. Use at most 180 words.',
    '请把下面的会议要点整理成一封简短的邮件：产品上线推迟到下周三；测试发现两个严重问题，一个已修复，另一个需要供应商配合；市场部要在周五前更新宣传材料；下次会议改为线上，时间不变。收件人是整个项目组，语气要清楚而不紧张。',
  ],
  long: [
    'Summarise the document below in five bullet points, the most important first.',
    'Extract every date, number and name from the text below into a table with the columns value, kind and context.',
    'Write a reply to the author of the following text. Thank them, answer what can be answered, and ask the two questions that matter most.',
    'Find contradictions, gaps and unclear statements in the text below and quote the passage for each.',
    'Translate the following text into English if it is in another language, and into Spanish if it is in English.',
    'Make a checklist of everything that someone has to do according to this text, with the person and the deadline where they are named.',
    'Erkläre den folgenden Text einer Kollegin, die das Fachgebiet nicht kennt, in höchstens zehn Sätzen.',
    'Give the following text a title, a one-sentence abstract and five keywords.',
    'Turn the following into a short dialogue between two people who disagree about it.',
    'List the risks that this text mentions or implies, each with how likely and how bad it is and why you think so.',
    'Write ten questions that test whether somebody has understood the text below, then the answers.',
    'Quel ton ce texte emploie-t-il, et à qui s’adresse-t-il ? Cite trois passages à l’appui.',
  ],
  extended: [
    'The three documents below come from one organisation. Write a briefing of one page for its new director: what is going on, what is urgent, what is missing.',
    'Compare the following documents. What do they have in common, where do they differ in style and purpose, and which is the best written? Give reasons with quotations.',
    'Build a glossary of the special terms in the documents below, in alphabetical order, each explained in one sentence.',
    'For each document below: its language or notation, its kind, its intended reader, and a summary in two sentences. Answer as JSON.',
    'Plan a workshop of half a day in which a team works through the three documents below: aims, timetable, exercises, material.',
    'Answer from the documents below only, and say so where they do not tell: Who is responsible? What happened first? What will it cost? What comes next?',
    'Rewrite the three documents below as one newsletter article in plain language, about 400 words, with a headline and subheadings.',
    'Suppose that one sentence in each of the documents below is wrong. Which would do the most harm, how would one notice, and how could it be checked?',
    'Merge the documents below into one timeline; where no time is given, put the entry in the place that fits best and mark it as a guess.',
    'Écris, pour chacun des trois documents suivants, un résumé de cent mots et trois questions ouvertes.',
    'Mark every statement in the documents below as fact, opinion, instruction or question, and count how many there are of each kind.',
    'Act as a careful editor: give the twelve most useful improvements to the documents below, ordered by how much they would help a reader.',
  ],
};

/** Documents of about one to two kilobytes, each in another language or notation. */
export const BUILT_IN_DOCUMENTS: readonly string[] = [
  `Minutes of the harbour committee, 12 March
Present: Ms Adeyemi (chair), Mr Lindqvist, Dr Okafor, Mr Pereira; apologies: Ms Tan.
1. Dredging. Mr Lindqvist reported that the eastern channel has lost 40 cm of depth since autumn. The survey boat is in repair until the 28th. Two offers are on the table: 184,000 for the whole channel, or 97,500 for the bend alone. Dr Okafor warned that the spawning season begins in mid-April and that nothing may be moved after that. The committee prefers the smaller offer but wants the survey first.
2. Crane 3. The brake was replaced on 4 March and failed its load test on the 6th at 82 % of nominal load. The manufacturer blames the cable, the cable's maker blames the drum. Until this is settled the crane carries nothing above eight tonnes. Mr Pereira asks that the berth fee of two shipping lines be reduced meanwhile; the chair will write to both.
3. Night lights. Residents of Mill Lane complained again. Shielding eleven lamps would cost about 6,000 and halve the glare; dimming costs nothing but needs the insurer's consent. Ms Tan had offered to ask the insurer; as she is absent, nobody knows whether she did.
4. Any other business. The visitors' day moves to the second Sunday in June. Volunteers are needed for the ticket desk.
Next meeting: 9 April, 18:00, in the pilots' house.`,
  `2031-05-04T02:11:08.114Z INFO  gateway   request id=7f3a method=POST path=/v2/orders status=201 ms=84
2031-05-04T02:11:09.870Z INFO  gateway   request id=7f3b method=POST path=/v2/orders status=201 ms=91
2031-05-04T02:11:31.402Z WARN  inventory slow query ms=1840 rows=1 sql="select * from stock where sku = $1 for update"
2031-05-04T02:11:31.977Z WARN  inventory pool exhausted size=20 waiting=7
2031-05-04T02:11:33.020Z ERROR gateway   request id=7f4e method=POST path=/v2/orders status=504 ms=3000 upstream=inventory
2031-05-04T02:11:33.022Z ERROR gateway   request id=7f4f method=POST path=/v2/orders status=504 ms=3000 upstream=inventory
2031-05-04T02:11:34.500Z INFO  scheduler job=reindex-stock state=started by=cron
2031-05-04T02:11:36.118Z WARN  inventory lock wait ms=2511 holder=reindex-stock
2031-05-04T02:12:02.733Z ERROR payments  order=88213 charge captured but order missing, refund queued
2031-05-04T02:12:05.009Z INFO  operator  user=mhalvorsen action=cancel job=reindex-stock
2031-05-04T02:12:07.450Z INFO  inventory pool size=20 waiting=0
2031-05-04T02:12:08.221Z INFO  gateway   request id=7f9c method=POST path=/v2/orders status=201 ms=88
2031-05-04T02:20:00.000Z INFO  payments  refunds queued=14 done=13 failed=1 reason="card expired"`,
  `Betriebsanleitung (Auszug): Trinkwasserfilter „Quellklar 300“

Vor dem ersten Gebrauch spülen Sie den Filter mindestens zehn Minuten lang mit kaltem Wasser. Das Wasser darf anfangs grau sein; das ist Kohlestaub und unbedenklich. Betreiben Sie das Gerät nie mit Wasser über 38 °C, denn dann lösen sich Stoffe, die zuvor gebunden wurden.

Die Kartusche hält etwa 3.000 Liter oder sechs Monate, je nachdem, was zuerst eintritt. Leuchtet die Anzeige gelb, bestellen Sie Ersatz; leuchtet sie rot, schließen Sie den Hahn und wechseln Sie die Kartusche am selben Tag. Nach dem Wechsel halten Sie die Taste fünf Sekunden lang gedrückt, bis zwei kurze Töne zu hören sind. Wer das vergisst, sieht weiterhin Rot, obwohl alles in Ordnung ist.

Wird das Gerät länger als vier Tage nicht benutzt, verwerfen Sie die ersten zwei Liter. Bei Frost muss es entleert werden: Hahn schließen, Ablassschraube öffnen, Gehäuse leicht kippen, Restwasser auffangen. Schäden durch Frost sind von der Gewährleistung ausgeschlossen.

Tropft es am Anschluss, ziehen Sie die Überwurfmutter von Hand nach, höchstens eine Vierteldrehung. Nehmen Sie kein Werkzeug: Das Gewinde ist aus Kunststoff und reißt. Hilft das nicht, tauschen Sie den Dichtring (Bestellnummer QK-17, Größe ½ Zoll).`,
  `// A small cache that forgets what has not been used for the longest time.
export class RecentCache {
  #entries = new Map();
  #limit;
  hits = 0;
  misses = 0;

  constructor(limit = 100) {
    this.#limit = limit;
  }

  get(key, load) {
    if (this.#entries.has(key)) {
      this.hits += 1;
      const value = this.#entries.get(key);
      this.#entries.delete(key);
      this.#entries.set(key, value);
      return value;
    }
    this.misses += 1;
    const value = load(key); // may be a promise, and may fail
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) {
      const oldest = this.#entries.keys().next().value;
      this.#entries.delete(oldest);
    }
    return value;
  }

  get ratio() {
    return this.hits / (this.hits + this.misses); // TODO: what is it before the first call?
  }

  clear() {
    this.#entries.clear(); // keeps hits and misses, on purpose?
  }
}

const cache = new RecentCache(2);
const slow = async (id) => ({ id, rank: id.codePointAt(0), label: \`№ \${id} – „Müller & Søn“\` });
await Promise.all(['a', 'b', 'a', 'c', 'b'].map((id) => cache.get(id, slow)));
report(cache.ratio, cache.hits, cache.misses);`,
  `社内報 第四十二号「倉庫の引っ越しについて」

来月十五日から三日間、旧倉庫の荷物をすべて新しい建物へ移します。新倉庫は駅の北側、郵便局の隣にあり、面積は今の一・四倍です。エレベーターが二台になるため、重い荷物を階段で運ぶ必要はなくなります。

移動の順番は次のとおりです。一日目は食品と飲料、二日目は文房具と紙類、三日目は家具と大型機械です。冷蔵が必要な品物は、当日の朝六時に専用の車で直接運びます。温度が八度を超えた場合は、品質管理の佐藤さんにすぐ連絡してください。

各部署にお願いしたいことが三つあります。第一に、今月末までに不要な物を処分してください。第二に、箱には必ず部署名と中身を書いてください。去年の引っ越しでは、名前のない箱が三十七個も残りました。第三に、機械の鍵は封筒に入れて総務課へ預けてください。

期間中の出荷は、午前中のみとなります。急ぎの注文は前日の午後三時までに受け付けます。ご不便をおかけしますが、ご協力をお願いいたします。質問は内線二〇八、田中まで。`,
  `{
  "station": "Valle Alto",
  "position": { "lat": 46.0713, "lon": 11.1211, "altitude_m": 1184 },
  "observer": "G. Zanettin",
  "period": "2029-W31",
  "readings": [
    { "day": "Mon", "min_c": 9.1, "max_c": 22.4, "rain_mm": 0.0, "wind": "↑ 2 m/s", "note": "fog until 8" },
    { "day": "Tue", "min_c": 10.3, "max_c": 24.0, "rain_mm": 0.0, "wind": "↗ 3 m/s", "note": null },
    { "day": "Wed", "min_c": 12.8, "max_c": 27.9, "rain_mm": 18.6, "wind": "↘ 14 m/s", "note": "hail ⛈️, gauge overflowed?" },
    { "day": "Thu", "min_c": 8.0, "max_c": 15.2, "rain_mm": 31.2, "wind": "↓ 6 m/s", "note": "road closed at km 7" },
    { "day": "Fri", "min_c": -41.0, "max_c": 19.5, "rain_mm": 0.4, "wind": "→ 1 m/s", "note": "sensor fault suspected" },
    { "day": "Sat", "min_c": 9.7, "max_c": 23.3, "rain_mm": null, "wind": "· calm", "note": "gauge removed for cleaning" },
    { "day": "Sun", "min_c": 11.0, "max_c": 25.1, "rain_mm": 0.0, "wind": "↖ 2 m/s", "note": "visitors: 214" }
  ],
  "maintenance": [
    { "part": "thermometer", "state": "to replace", "ordered": "2029-08-03", "cost_eur": 118.5 },
    { "part": "rain gauge", "state": "cleaned", "by": "volunteers 🙌" }
  ],
  "remark": "Le letture di mercoledì vanno confrontate con la stazione di fondovalle."
}`,
  `من مذكرات مديرة مدرسة في بلدة ساحلية

بدأ العام الدراسي هذا الخريف بمئتين وثلاثين تلميذًا، أي بزيادة عشرين عن العام الماضي. لم تتسع الصفوف للجميع، فحوّلنا غرفة الموسيقى إلى صف سادس، ونقلنا البيانو إلى الممر، فصار الأطفال يعزفون عليه في كل استراحة.

في الأسبوع الثاني انقطع الماء ثلاثة أيام. اقترح معلم العلوم أن نجعل من ذلك درسًا: كم لترًا يستهلك كل واحد منا في اليوم؟ جمع التلاميذ الأرقام ورسموا جدولًا كبيرًا على الجدار، واكتشفوا أن نصف الماء يضيع في صنبور واحد لا يُغلق جيدًا. أصلحه الحارس في عشر دقائق.

أما الحافلة فما زالت تتأخر. وعدت البلدية بحافلة ثانية في يناير، لكن أحدًا لم يوقّع العقد بعد. سأكتب إليهم مرة أخرى يوم الأحد، وسأرفق صورة للأطفال وهم ينتظرون تحت المطر.

أجمل ما حدث هذا الشهر أن سلمى، التي لم تكن تتكلم في الصف، قرأت قصيدة أمام المدرسة كلها. صفّق الجميع طويلًا، ونسيتُ أنا أن أدق الجرس.`,
];
