// Generated from assets/report/page/ by `npm run generate`. Do not edit.
// assets/report/page/data.js
const index = JSON.parse(document.getElementById("index").textContent);
const rows = index.rows.map(([id, event, rule, moment, channel, language, action, reason, due, dueLast, recipients, audiences, subject], at) => ({
	at,
	id,
	event: index.events[event],
	rule: index.rules[rule],
	moment: index.moments[moment],
	momentAt: moment,
	channel: index.channels[channel],
	language: index.languages[language],
	action: index.actions[action],
	reason: reason < 0 ? null : index.reasons[reason],
	due,
	dueLast,
	recipients,
	audiences: audiences.map(([audience, count]) => ({
		...index.audiences[audience],
		count
	})),
	subject
}));
const rowById = new Map(rows.map((row) => [row.id, row]));
const chunks = new Map();
function chunkOf(at) {
	let chunk = chunks.get(at);
	if (chunk === void 0) {
		chunk = inflate(document.getElementById(`words-${at}`).textContent);
		chunks.set(at, chunk);
	}
	return chunk;
}
async function inflate(base64) {
	const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
	return new Response(stream).json();
}
async function wordsOf$1(row) {
	return (await chunkOf(Math.floor(row.at / index.chunk)))[row.at % index.chunk];
}
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let texts;
function searchTexts() {
	texts ??= readTexts();
	return texts;
}
async function readTexts() {
	const found = [];
	for (let at = 0; at * index.chunk < rows.length; at++) (await chunkOf(at)).forEach(({ text = "", short = "" }, i) => {
		const { event, rule, moment, channel, subject } = rows[at * index.chunk + i];
		const parts = [
			subject,
			event.id,
			event.title,
			rule,
			moment,
			channel.id,
			short,
			text
		];
		found.push(folded(parts.join("\n")));
	});
	return found;
}
// assets/report/page/dom.js
function h(name, props = {}, ...children) {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(props)) {
		if (value === void 0 || value === false) continue;
		if (key === "text") element.textContent = value;
		else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
		else element.setAttribute(key, value === true ? "" : value);
	}
	element.append(...children.flat().filter((child) => child !== void 0 && child !== false));
	return element;
}
function segmented(label, choices, chosen, choose) {
	const buttons = Object.entries(choices).map(([value, words]) => h("button", {
		type: "button",
		text: words,
		"aria-pressed": String(value === chosen),
		onclick: (event) => {
			for (const button of buttons) button.setAttribute("aria-pressed", String(button === event.currentTarget));
			choose(value);
		}
	}));
	return h("div", {
		class: "segmented",
		role: "group",
		"aria-label": label
	}, buttons);
}
function fillInSteps(list, items, build, step) {
	let built = 0;
	const end = h("li", {
		class: "end",
		"aria-hidden": "true"
	});
	list.append(end);
	const more = (upTo) => {
		const added = document.createDocumentFragment();
		for (; built < Math.min(upTo, items.length); built++) added.append(build(items[built], built));
		end.before(added);
		if (built === items.length) {
			watcher.disconnect();
			end.remove();
		}
	};
	const watcher = new IntersectionObserver((entries) => {
		if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
		more(built + step);
		watcher.unobserve(end);
		if (built < items.length) watcher.observe(end);
	}, { rootMargin: "600px" });
	more(step);
	if (built < items.length) watcher.observe(end);
	return (upTo = items.length) => more(upTo);
}
function remembered(name, fallback) {
	const key = `notify-report-${name}`;
	try {
		return {
			get: () => localStorage.getItem(key) ?? fallback,
			set: (value) => localStorage.setItem(key, value)
		};
	} catch {
		let kept = fallback;
		return {
			get: () => kept,
			set: (value) => {
				kept = value;
			}
		};
	}
}
// assets/report/page/blocks.js
function blocksOf(blocks) {
	return blocks.map(blockOf);
}
function blockOf(block) {
	switch (block.kind) {
		case "paragraph": return h("p", {}, inlines(block.children));
		case "heading": return h("p", { class: "strong" }, inlines(block.children));
		case "list": return h(block.isOrdered ? "ol" : "ul", block.isOrdered && block.start !== 1 ? { start: String(block.start) } : {}, block.items.map((item) => h("li", {}, blocksOf(item))));
		case "quote": return h("blockquote", {}, blocksOf(block.children));
		case "code": return h("pre", { text: block.text });
		case "table": return tableOf$1(block);
		default: return h("hr");
	}
}
function tableOf$1({ head, rows }) {
	const cellsOf = (row, isNamed) => row.map((cell, at) => isNamed && at === 0 ? h("th", { scope: "row" }, inlines(cell)) : h("td", {}, inlines(cell)));
	return h("table", {}, head.length > 0 && h("thead", {}, h("tr", {}, head.map((cell) => h("th", { scope: "col" }, inlines(cell))))), h("tbody", {}, rows.map((row) => h("tr", {}, cellsOf(row, head.length === 0)))));
}
const elements = {
	strong: "strong",
	emphasis: "em",
	deleted: "s"
};
function inlines(children) {
	return children.map((inline) => {
		switch (inline.kind) {
			case "text": return inline.text;
			case "code": return h("code", { text: inline.text });
			case "break": return h("br");
			case "link": return linkTo(inline.url, inlines(inline.children));
			default: return h(elements[inline.kind], {}, inlines(inline.children));
		}
	});
}
function linkTo(url, children) {
	return /^(https?:|mailto:|tel:)/i.test(url) ? h("a", {
		href: url,
		target: "_blank",
		rel: "noopener noreferrer"
	}, children) : h("span", {}, children);
}
// assets/report/page/words.js
const actionWords = {
	send: {
		sign: "→",
		words: "send now"
	},
	schedule: {
		sign: "+",
		words: "schedule"
	},
	reschedule: {
		sign: "↻",
		words: "reschedule"
	},
	cancel: {
		sign: "×",
		words: "cancel"
	},
	pending: {
		sign: "=",
		words: "waits already"
	},
	withheld: {
		sign: "!",
		words: "held back"
	},
	done: {
		sign: "✓",
		words: "done"
	}
};
const format = (options) => new Intl.DateTimeFormat("en-GB", {
	...options,
	hourCycle: "h23",
	timeZone: index.timezone
});
const parts = format({
	weekday: "short",
	day: "numeric",
	month: "short",
	year: "numeric",
	hour: "2-digit",
	minute: "2-digit",
	timeZoneName: "short"
});
const days = format({
	weekday: "short",
	day: "numeric",
	month: "long",
	year: "numeric"
});
function partsOf(iso) {
	const { weekday, day, month, year, hour, minute, timeZoneName } = Object.fromEntries(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
	return {
		date: `${weekday} ${day} ${month}`,
		year,
		clock: `${hour}:${minute}`,
		zone: timeZoneName
	};
}
function full(iso) {
	const { date, year, clock, zone } = partsOf(iso);
	return `${date} ${year}, ${clock} ${zone}`;
}
const day = (iso) => days.format(new Date(iso)).replace(",", "");
const clock = (iso) => partsOf(iso).clock;
function windowOf({ start, end }) {
	if (start === null) return void 0;
	if (end === null) return full(start);
	const [from, to] = [partsOf(start), partsOf(end)];
	const zone = from.zone === to.zone ? "" : ` ${from.zone}`;
	const until = from.date === to.date && from.year === to.year ? "" : `${to.date}${from.year === to.year ? "" : ` ${to.year}`}, `;
	return `${from.date} ${from.year}, ${from.clock}${zone} – ${until}${to.clock} ${to.zone}`;
}
const numbers = new Intl.NumberFormat("en-US");
function counted(count, one, many = `${one}s`) {
	return `${numbers.format(count)} ${count === 1 ? one : many}`;
}
const people = (count) => counted(count, "person", "people");
const whomOf = ({ channel, recipients }) => channel.reach === "place" ? counted(recipients, "place") : people(recipients);
const units = [
	["day", 864e5],
	["hour", 36e5],
	["minute", 6e4]
];
function fromNow(iso) {
	const distance = Date.parse(iso) - Date.parse(index.now);
	const [name, size] = units.find(([, ms]) => Math.abs(distance) >= ms) ?? [];
	if (name === void 0) return "now";
	const words = counted(Math.floor(Math.abs(distance) / size), name);
	return distance > 0 ? `in ${words}` : `${words} ago`;
}
function when(row) {
	if (row.action === "send" && row.dueLast <= index.now) return "now";
	return `${row.due === row.dueLast ? "" : "from "}${fromNow(row.due)}`;
}
const languageNames = new Intl.DisplayNames(["en"], { type: "language" });
function languageName(tag) {
	try {
		return languageNames.of(tag) ?? tag;
	} catch {
		return tag;
	}
}
const nothing = index.rows.length === 0 ? "The plan has no notices." : "No notice is like that.";
// assets/report/page/previews.js
function previewOf(row, words, look) {
	if (look.part === "text" && words.text !== void 0) return plain(words.text, row);
	if (look.part === "short") return plain(words.short, row);
	return previews[row.channel.form](row, words, look);
}
const hasWidths = (row) => row.channel.form === "mail";
function plain(text, row) {
	return h("pre", {
		class: "plain",
		tabindex: "0",
		"aria-label": "The text",
		lang: row.language || void 0,
		dir: "auto",
		text
	});
}
const previews = {
	mail,
	sms,
	voice,
	chat,
	room,
	push,
	page,
	system
};
function mail(row, words, { width, scheme }) {
	const head = h("dl", { class: "envelope" }, line("From", words.from ?? "not said"), line("To", whomOf(row)), line("Subject", row.subject, row.language), words.files && line("Files", words.files.replace(/^with /, "")));
	return h("div", { class: `client ${width}` }, head, mailFrame(words.html, scheme, row));
}
function line(name, value, lang) {
	return h("div", {}, h("dt", { text: name }), h("dd", {
		text: value,
		lang: lang || void 0,
		dir: "auto"
	}));
}
function mailFrame(html, scheme, row) {
	const frame = h("iframe", {
		class: "mail",
		sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox",
		referrerpolicy: "no-referrer",
		title: `The mail as people see it: ${row.subject}`,
		srcdoc: inScheme(html, scheme)
	});
	const takeHeight = () => {
		const root = frame.contentDocument?.documentElement;
		if (root) frame.style.height = `${Math.ceil(root.getBoundingClientRect().height)}px`;
	};
	frame.addEventListener("load", () => {
		takeHeight();
		new ResizeObserver(takeHeight).observe(frame);
	});
	return frame;
}
function inScheme(html, scheme) {
	const mail = new DOMParser().parseFromString(html, "text/html");
	for (const style of mail.querySelectorAll("style")) style.textContent = style.textContent.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (_, asked) => asked === scheme ? "(min-width:0)" : "(max-width:0)").replace(/color-scheme\s*:\s*light dark/g, `color-scheme:${scheme}`);
	for (const meta of mail.querySelectorAll("meta[name$=\"color-scheme\"],meta[http-equiv]")) meta.remove();
	for (const link of mail.querySelectorAll("a[href]")) {
		link.target = "_blank";
		link.rel = "noopener noreferrer";
	}
	return `<!doctype html>${mail.documentElement.outerHTML}`;
}
function phone(...children) {
	return h("div", { class: "phone" }, children);
}
function bubble(text, row) {
	return h("p", {
		class: "bubble",
		lang: row.language || void 0,
		dir: "auto",
		text
	});
}
function sms(row, words) {
	const { sms: size } = words;
	return h("figure", { class: "short-form" }, phone(h("p", {
		class: "sender",
		text: row.channel.id
	}), bubble(words.short, row)), size && h("figcaption", {}, sizeWords(size), costWords(words.cost, row)));
}
function sizeWords({ segments, encoding, culprit }) {
	const why = culprit === void 0 ? "" : ` because of “${culprit}”`;
	return h("p", {}, h("b", { text: counted(segments, "segment") }), ` in ${encoding}${why}`);
}
function costWords(cost, row) {
	if (cost === void 0) return void 0;
	const each = cost.most > 1 ? `, up to ${cost.most} a person` : "";
	return h("p", {
		class: "soft",
		text: `Charged: ${counted(cost.units, cost.unit)} to ${whomOf(row)}${each}`
	});
}
function voice(row, words) {
	return h("figure", { class: "short-form" }, phone(h("p", {
		class: "sender",
		text: "Incoming call"
	}), h("blockquote", {
		class: "spoken",
		lang: row.language || void 0,
		text: words.short
	})), h("figcaption", {}, h("p", { text: "Spoken to who picks up." }), costWords(words.cost, row)));
}
function chat(row, words) {
	const said = words.blocks && words.text !== void 0 ? h("div", {
		class: "bubble",
		lang: row.language || void 0,
		dir: "auto"
	}, blocksOf(words.blocks)) : bubble(words.text ?? words.short, row);
	return h("figure", { class: "short-form" }, phone(h("p", {
		class: "sender",
		text: row.channel.adapter === "twilio" ? row.channel.id : row.channel.adapter
	}), said), costWords(words.cost, row));
}
function room(row, words) {
	return h("div", { class: "room" }, h("p", {
		class: "room-name",
		text: row.channel.id
	}), h("div", {
		class: "post",
		lang: row.language || void 0,
		dir: "auto"
	}, avatar(), h("div", {}, h("p", { class: "author" }, h("b", { text: index.project }), h("span", {
		class: "app",
		text: "app"
	})), h("p", {
		class: "strong",
		text: row.subject
	}), words.blocks ? blocksOf(words.blocks) : h("p", {
		class: "lines",
		text: words.text ?? words.short
	}))));
}
function avatar() {
	return h("span", {
		class: "avatar",
		"aria-hidden": "true",
		text: index.project.slice(0, 1).toUpperCase()
	});
}
function push(row, words) {
	return h("figure", { class: "short-form" }, phone(h("p", {
		class: "lock",
		"aria-hidden": "true",
		text: "9:41"
	}), h("div", {
		class: "notification",
		lang: row.language || void 0,
		dir: "auto"
	}, avatar(), h("div", {}, h("b", { text: row.subject }), h("p", { text: words.short })))));
}
function page(row, words) {
	return h("div", {
		class: "entry",
		lang: row.language || void 0,
		dir: "auto"
	}, h("p", {
		class: "strong",
		text: row.subject
	}), words.blocks ? blocksOf(words.blocks) : h("p", {
		class: "lines",
		text: words.text ?? words.short
	}));
}
function system(row, words) {
	return h("div", {
		class: "entry",
		lang: row.language || void 0,
		dir: "auto"
	}, h("p", {
		class: "soft",
		text: `${row.channel.adapter || row.channel.id} gets these words and the event's facts.`
	}), h("p", {
		class: "strong",
		text: row.subject
	}), h("p", {
		class: "lines",
		text: words.text ?? words.short
	}));
}
// assets/report/page/state.js
const filters = {
	event: {
		label: "Event",
		of: (row) => [row.event.id],
		values: [...new Set(index.events.map(({ id }) => id))]
	},
	audience: {
		label: "Audience",
		of: (row) => row.audiences.map(({ id }) => id),
		values: index.audiences.map(({ id }) => id).sort()
	},
	channel: {
		label: "Channel",
		of: (row) => [row.channel.id],
		values: index.channels.map(({ id }) => id).sort()
	},
	language: {
		label: "Language",
		of: (row) => [row.language],
		values: index.languages.filter(Boolean).sort()
	},
	moment: {
		label: "Moment",
		of: (row) => [row.moment],
		values: index.moments
	},
	action: {
		label: "Action",
		of: (row) => [row.action],
		values: index.actions.filter((action) => rows.some((row) => row.action === action))
	}
};
const state = {
	view: "messages",
	open: void 0,
	q: "",
	chosen: {}
};
const views$1 = [
	"messages",
	"timeline",
	"matrix",
	"rules"
];
function readAddress() {
	const [name = "", query = ""] = decodeURI(location.hash.slice(1)).split("?");
	const asked = new URLSearchParams(query);
	state.q = asked.get("q") ?? "";
	state.chosen = {};
	for (const key of Object.keys(filters)) if (asked.has(key)) state.chosen[key] = asked.get(key);
	if (name.startsWith("n-")) {
		state.view = "messages";
		state.open = name.slice(2);
	} else {
		state.view = views$1.includes(name) ? name : "messages";
		state.open = void 0;
	}
}
function addressOf({ view, open, q, chosen } = state) {
	const query = new URLSearchParams({
		...q === "" ? {} : { q },
		...chosen
	}).toString();
	return `#${open === void 0 ? view : `n-${open}`}${query === "" ? "" : `?${query}`}`;
}
function keepAddress() {
	try {
		history.replaceState(null, "", addressOf());
	} catch {}
}
async function matchingRows() {
	const wanted = Object.entries(state.chosen);
	const words = folded(state.q).split(/\s+/).filter(Boolean);
	const texts = words.length === 0 ? void 0 : await searchTexts();
	return rows.filter((row) => wanted.every(([key, value]) => filters[key].of(row).includes(value)) && words.every((word) => texts[row.at].includes(word)));
}
// assets/report/page/detail.js
const width = remembered("width", "desktop");
const scheme = remembered("scheme", "light");
function createDetail() {
	const element = h("section", {
		class: "detail",
		"aria-label": "The notice"
	});
	let turn = 0;
	let redraw = () => {};
	async function show(row) {
		const own = ++turn;
		const words = await wordsOf$1(row);
		if (own !== turn) return;
		const look = { part: "as" };
		const stage = h("div", { class: "stage" });
		redraw = () => {
			const seen = {
				...look,
				width: width.get(),
				scheme: scheme.get()
			};
			stage.dataset.scheme = seen.scheme;
			stage.replaceChildren(previewOf(row, words, seen));
		};
		element.replaceChildren(h("a", {
			class: "back",
			href: addressOf({
				...state,
				open: void 0
			}),
			text: "← All notices"
		}), ...headOf(row), factsOf(row, words), ...siblingsOf(row), ...words.short === void 0 ? [silence(row)] : [
			controls(row, words, look, () => redraw()),
			stage,
			footOf(row, words)
		]);
		element.scrollTop = 0;
		if (words.short !== void 0) redraw();
	}
	function controls(row, words, look, draw) {
		const parts = {
			as: "As they see it",
			...words.text === void 0 ? {} : { text: "Text" },
			...row.channel.form === "mail" ? { short: "Short" } : {}
		};
		return h("div", { class: "controls" }, Object.keys(parts).length > 1 && segmented("Form", parts, "as", (value) => {
			look.part = value;
			draw();
		}), hasWidths(row) && segmented("Width", {
			desktop: "Desktop",
			phone: "Phone"
		}, width.get(), (value) => {
			width.set(value);
			draw();
		}), segmented("Colours", {
			light: "Light",
			dark: "Dark"
		}, scheme.get(), (value) => {
			scheme.set(value);
			draw();
		}));
	}
	return {
		element,
		show,
		clear() {
			turn++;
			redraw = () => {};
			element.replaceChildren(h("div", { class: "empty" }, h("p", { text: "Choose a notice to read it as people will see it." }), h("p", { class: "soft" }, h("kbd", { text: "j" }), " and ", h("kbd", { text: "k" }), " go through them, ", h("kbd", { text: "?" }), " lists every key.")));
		},
		toggle(group) {
			element.querySelector(`[aria-label="${group}"] button[aria-pressed="false"]`)?.click();
		},
		focus() {
			element.querySelector("h2")?.focus({ preventScroll: true });
		}
	};
}
function headOf(row) {
	const { sign, words } = actionWords[row.action];
	return [h("p", { class: "crumbs" }, h("span", { class: `badge ${row.action}` }, h("span", {
		"aria-hidden": "true",
		text: sign
	}), ` ${words}${row.reason === null ? "" : `: ${row.reason}`}`), h("span", { text: row.moment }), h("span", {
		class: "soft",
		text: when(row)
	})), h("h2", {
		tabindex: "-1",
		lang: row.language || void 0,
		dir: "auto",
		text: row.subject || `${row.moment} of ${row.event.id}`
	})];
}
function factsOf(row, words) {
	const facts = [];
	const add = (name, ...value) => facts.push(h("div", {}, h("dt", { text: name }), h("dd", {}, ...value)));
	const { event } = row;
	add("Event", event.title, h("span", {
		class: "soft",
		text: ` ${event.occurrence === null ? event.id : `${event.id}, ${event.occurrence}`}`
	}));
	const window = windowOf(event);
	if (window !== void 0) add("Window", window);
	if (row.action !== "send" || row.dueLast > row.due) add("Due", row.due === row.dueLast ? `${full(row.due)}, ${fromNow(row.due)}` : `${full(row.due)} to ${full(row.dueLast)}`);
	add("Who", row.channel.reach === "place" ? `the place ${row.channel.id}` : people(row.recipients), ...chipsOf(row, words));
	add("Over", `${row.channel.id}`, h("span", {
		class: "soft",
		text: row.channel.adapter === row.channel.id ? "" : ` ${row.channel.adapter}`
	}));
	if (row.language !== "") add("Language", `${languageName(row.language)} `, h("span", {
		class: "soft",
		text: row.language
	}));
	add("Rule", row.rule);
	if (words.digest) add("Digest", "goes out in one message with others");
	if (words.detail !== void 0) add("Why not", words.detail);
	if (words.security !== void 0) add("Security", words.security);
	if (words.cost !== void 0 && row.channel.form !== "sms") add("Cost", counted(words.cost.units, words.cost.unit));
	return h("dl", { class: "facts" }, facts);
}
function chipsOf(row, { segments }) {
	const named = row.audiences.map(({ id, segment, count }) => `${id}${segment === null ? "" : `, ${segment}`}${row.audiences.length > 1 || count !== row.recipients ? `: ${count.toLocaleString("en-US")}` : ""}`);
	const rest = named.length > 0 ? [] : Object.entries(segments).filter(([segment]) => segment !== "").map(([segment]) => segment);
	return [...named, ...rest].map((text) => h("span", {
		class: "chip",
		text
	}));
}
function siblingsOf(row) {
	const same = rows.filter((other) => other.event === row.event && other.rule === row.rule && other.moment === row.moment);
	const links = (name, found, wordsOf) => found.length < 2 ? [] : [h("p", { class: "siblings" }, h("span", {
		class: "soft",
		text: name
	}), found.map((other) => h("a", {
		href: addressOf({
			...state,
			open: other.id
		}),
		"aria-current": other === row && "true",
		text: wordsOf(other)
	})))];
	const once = (found, keyOf) => [...new Map([...found.filter((other) => other !== row), row].map((other) => [keyOf(other), other])).values()].sort((a, b) => a.at - b.at);
	const languages = same.filter((other) => other.channel === row.channel && other.action === row.action);
	const channels = same.filter((other) => other.language === row.language || other.channel === row.channel);
	return [...links("Languages", once(languages, ({ language }) => language), ({ language }) => language || "–"), ...links("Channels", once(channels, ({ channel }) => channel.id), ({ channel }) => channel.id)];
}
function silence(row) {
	return h("p", {
		class: "silence",
		text: {
			cancel: "It will not be said: what waited is called off.",
			done: "It was said before; what was said then is for “notify archive”."
		}[row.action] ?? "There are no words for it."
	});
}
function footOf(row, words) {
	const urls = [...new Set((words.text ?? words.short).match(/\b(?:https?:\/\/|mailto:)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/g) ?? [])];
	return h("footer", { class: "beside" }, row.channel.reach === "people" && row.recipients > 1 && h("p", {
		class: "soft",
		text: `As the first of ${people(row.recipients)} reads it; names and times in their zone differ.`
	}), urls.length > 0 && h("p", { class: "soft" }, "Links: ", urls.flatMap((url, at) => [at > 0 ? ", " : "", linkTo(url, [url])])));
}
// assets/report/page/filter-bar.js
const wordsOf = {
	action: (value) => `${actionWords[value].sign} ${actionWords[value].words}`,
	language: (value) => `${languageName(value)} (${value})`
};
function createFilterBar(changed) {
	let timer;
	const search = h("input", {
		id: "search",
		type: "search",
		placeholder: "Search every word",
		"aria-label": "Search subjects and texts",
		"aria-keyshortcuts": "/",
		autocomplete: "off",
		spellcheck: "false",
		oninput: () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				takeSearch();
				changed();
			}, 90);
		}
	});
	function takeSearch() {
		clearTimeout(timer);
		state.q = search.value.trim();
	}
	const selects = Object.entries(filters).filter(([, { values }]) => values.length > 1).map(([key, { label, values }]) => {
		const select = h("select", {
			"aria-label": label,
			onchange: () => {
				takeSearch();
				if (select.value === "") delete state.chosen[key];
				else state.chosen[key] = select.value;
				changed();
			}
		}, h("option", {
			value: "",
			text: `${label}: all`
		}), values.map((value) => h("option", {
			value,
			text: wordsOf[key]?.(value) ?? value
		})));
		return {
			key,
			select
		};
	});
	const clear = h("button", {
		type: "button",
		class: "clear",
		text: "Clear",
		onclick: () => {
			clearTimeout(timer);
			state.q = "";
			state.chosen = {};
			show();
			changed();
			search.focus();
		}
	});
	const count = h("p", {
		class: "count",
		role: "status"
	});
	function show() {
		if (search.value.trim() !== state.q) search.value = state.q;
		for (const { key, select } of selects) {
			select.value = state.chosen[key] ?? "";
			select.classList.toggle("chosen", key in state.chosen);
		}
		clear.hidden = state.q === "" && Object.keys(state.chosen).length === 0;
	}
	return {
		element: h("form", {
			class: "filters",
			role: "search",
			"aria-label": "Filter the notices",
			onsubmit: (event) => event.preventDefault()
		}, h("div", { class: "searching" }, search, h("kbd", {
			text: "/",
			"aria-hidden": "true"
		})), h("div", { class: "selects" }, selects.map(({ select }) => select), clear), count),
		show,
		tell(left, all) {
			count.textContent = left === all ? `${all.toLocaleString("en-US")} notices` : `${left.toLocaleString("en-US")} of ${all.toLocaleString("en-US")} notices`;
		},
		focus: () => search.focus()
	};
}
// assets/report/page/keys.js
const isOn = remembered("keys", "on");
function createKeys(keys) {
	const dialog = h("dialog", {
		class: "help",
		"aria-labelledby": "help-title"
	}, h("h2", {
		id: "help-title",
		text: "Keys"
	}), h("dl", {}, Object.entries(keys).map(([key, { words }]) => h("div", {}, h("dt", {}, h("kbd", { text: key })), h("dd", { text: words })))), h("label", {}, h("input", {
		type: "checkbox",
		...isOn.get() === "on" ? { checked: true } : {},
		onchange: (event) => isOn.set(event.currentTarget.checked ? "on" : "off")
	}), " Keys of one character are on"), h("form", { method: "dialog" }, h("button", {
		class: "primary",
		text: "Close"
	})));
	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog.open) return;
		const isTyping = event.target.matches("input, select, textarea");
		const key = keys[event.key];
		if (key === void 0 || isTyping && event.key !== "Escape") return;
		if (event.key.length === 1 && isOn.get() !== "on") return;
		if (key.act() !== false) event.preventDefault();
	});
	document.body.append(dialog);
	return { open: () => dialog.showModal() };
}
// assets/report/page/list.js
const step$1 = 120;
function createList() {
	const element = h("ol", {
		class: "list",
		"aria-label": "Notices"
	});
	let shown = [];
	let links = new Map();
	let buildUpTo = () => {};
	function item(row, at) {
		const { sign, words } = actionWords[row.action];
		const link = h("a", {
			class: `notice ${row.action}`,
			href: addressOf({
				...state,
				open: row.id
			})
		}, h("span", {
			class: "sign",
			"aria-hidden": "true",
			text: sign
		}), h("span", { class: "line" }, h("b", { text: row.moment }), h("span", {
			class: "when",
			text: row.action === "withheld" ? row.reason ?? "" : when(row)
		})), h("span", {
			class: "subject",
			text: row.subject,
			lang: row.language || void 0,
			dir: "auto"
		}), h("span", {
			class: "to",
			text: `${row.channel.id} · ${row.language || "–"} · ${whomOf(row)}`
		}), h("span", {
			class: "does",
			text: words
		}));
		links.set(row.id, link);
		const entry = h("li", {}, link);
		return at === 0 || shown[at - 1].event !== row.event ? fragment(h("li", { class: "group" }, heading(row.event, "h2")), entry) : entry;
	}
	return {
		element,
		show(rows) {
			shown = rows;
			links = new Map();
			element.replaceChildren();
			element.scrollTop = 0;
			if (rows.length === 0) element.append(h("li", {
				class: "nothing",
				text: nothing
			}));
			else buildUpTo = fillInSteps(element, rows, item, step$1);
		},
		mark(id) {
			for (const link of element.querySelectorAll("[aria-current]")) link.removeAttribute("aria-current");
			const at = shown.findIndex((row) => row.id === id);
			if (at < 0) return;
			buildUpTo(at + 1);
			const link = links.get(id);
			link.setAttribute("aria-current", "true");
			link.scrollIntoView({ block: "nearest" });
		},
		neighbour(id, by) {
			const at = shown.findIndex((row) => row.id === id);
			return at < 0 ? shown[0] : shown[at + by];
		},
		focus(id) {
			links.get(id)?.focus({ preventScroll: true });
		},
		rows: () => shown,
		buildAll: () => buildUpTo()
	};
}
function fragment(...nodes) {
	const all = document.createDocumentFragment();
	all.append(...nodes);
	return all;
}
function heading(event, level) {
	const name = event.occurrence === null ? event.id : `${event.id}, ${event.occurrence}`;
	return h(level, { class: "event" }, h("span", {
		class: "event-title",
		text: event.title
	}), h("span", {
		class: "soft",
		text: [name, ...event.facts].join(" · ")
	}), windowOf(event) && h("span", {
		class: "soft",
		text: windowOf(event)
	}));
}
// assets/report/page/matrix.js
const otherName = "others";
function createMatrix() {
	const element = h("div", { class: "matrix" });
	return {
		element,
		show(rows) {
			if (rows.length === 0) return element.replaceChildren(h("p", {
				class: "nothing",
				text: nothing
			}));
			const moments = index.moments.filter((moment) => rows.some((row) => row.moment === moment));
			const readers = readersOf(rows);
			element.replaceChildren(legendOf(rows), h("div", {
				class: "scroll card",
				tabindex: "0",
				role: "group",
				"aria-label": "The matrix"
			}, tableOf(moments, readers)));
		}
	};
}
function legendOf(rows) {
	return h("ul", { class: "legend" }, index.actions.filter((action) => rows.some((row) => row.action === action)).map((action) => h("li", {}, h("span", { class: `cell ${action}` }, actionWords[action].sign), ` ${actionWords[action].words}`)));
}
function readersOf(rows) {
	const readers = new Map();
	const count = (key, reader, row, people) => {
		if (!readers.has(key)) readers.set(key, {
			...reader,
			channels: new Map()
		});
		const { channels } = readers.get(key);
		if (!channels.has(row.channel.id)) channels.set(row.channel.id, new Map());
		const moments = channels.get(row.channel.id);
		if (!moments.has(row.moment)) moments.set(row.moment, new Map());
		const cell = moments.get(row.moment);
		cell.set(row.action, (cell.get(row.action) ?? 0) + people);
	};
	for (const row of rows) if (row.channel.reach === "place") count(`place ${row.channel.id}`, {
		name: row.channel.id,
		note: "a place",
		isPlace: true
	}, row, row.recipients);
	else if (row.audiences.length === 0) count("others", {
		name: otherName,
		note: ""
	}, row, row.recipients);
	else for (const { id, segment, count: own } of row.audiences) count(`audience ${id}`, {
		name: id,
		note: segment ?? "",
		audience: id
	}, row, own);
	return [...readers.values()].sort((a, b) => Boolean(a.isPlace) - Boolean(b.isPlace) || (a.name === otherName) - (b.name === otherName) || (a.name < b.name ? -1 : 1));
}
function tableOf(moments, readers) {
	return h("table", {}, h("caption", {
		class: "hidden",
		text: "Messages by audience, channel and moment"
	}), h("thead", {}, h("tr", {}, h("th", {
		scope: "col",
		text: "Audience"
	}), h("th", {
		scope: "col",
		text: "Channel"
	}), moments.map((moment) => h("th", {
		scope: "col",
		text: moment
	})))), readers.map((reader) => h("tbody", {}, [...reader.channels].map(([channel, cells], at) => h("tr", {}, at === 0 && h("th", {
		scope: "rowgroup",
		rowspan: String(reader.channels.size)
	}, h("span", { text: reader.name }), reader.note !== "" && h("span", {
		class: "soft",
		text: reader.note
	})), h("th", {
		scope: "row",
		class: "channel",
		text: channel
	}), moments.map((moment) => h("td", {}, cellsOf(reader, channel, moment, cells.get(moment)))))))));
}
function cellsOf(reader, channel, moment, cell) {
	if (cell === void 0) return h("span", {
		class: "none",
		"aria-label": "nothing",
		role: "img",
		text: "·"
	});
	return index.actions.filter((action) => cell.has(action)).map((action) => {
		const { sign, words } = actionWords[action];
		const count = cell.get(action);
		const chosen = {
			...state.chosen,
			channel,
			moment,
			action,
			...reader.audience === void 0 ? {} : { audience: reader.audience }
		};
		const whom = reader.isPlace ? counted(count, "message") : people(count);
		return h("a", {
			class: `cell ${action}`,
			href: addressOf({
				...state,
				view: "messages",
				open: void 0,
				chosen
			}),
			title: `${words}: ${whom}`
		}, h("span", {
			"aria-hidden": "true",
			text: sign
		}), h("span", {
			class: "hidden",
			text: `${words}: `
		}), ` ${count.toLocaleString("en-US")}`);
	});
}
// assets/report/page/timeline.js
const step = 12;
function createTimeline() {
	const element = h("ol", {
		class: "timelines",
		"aria-label": "Events"
	});
	let buildAll = () => {};
	return {
		element,
		show(rows) {
			element.replaceChildren();
			buildAll = () => {};
			const events = new Map();
			for (const row of rows) {
				const own = events.get(row.event);
				if (own === void 0) events.set(row.event, [row]);
				else own.push(row);
			}
			if (rows.length === 0) element.append(h("li", {
				class: "nothing",
				text: nothing
			}));
			else buildAll = fillInSteps(element, [...events], ([event, own]) => h("li", { class: "card" }, heading(event, "h3"), lifeOf(event, own)), step);
		},
		buildAll: () => buildAll()
	};
}
function lifeOf(event, rows) {
	const entries = [...togetherOf(rows), ...marksOf(event)].sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order);
	const list = h("ol", { class: "life" });
	let shownDay;
	let isInside = false;
	for (const entry of entries) {
		const today = day(entry.at);
		const isNewDay = today !== shownDay;
		shownDay = today;
		const place = entry.kind !== "start" && entry.kind !== "end" && isInside ? " inside" : "";
		list.append(h("li", { class: `at-${entry.kind}${place}${entry.action === void 0 ? "" : ` ${entry.action}`}` }, isNewDay && h("p", {
			class: "day",
			text: today
		}), h("time", {
			datetime: entry.at,
			text: clock(entry.at)
		}), h("span", {
			class: "dot",
			"aria-hidden": "true",
			text: entry.action === void 0 ? "" : actionWords[entry.action].sign
		}), entry.action === void 0 ? markOf(entry) : saidOf(entry)));
		if (entry.kind === "start") isInside = event.end !== null;
		if (entry.kind === "end") isInside = false;
	}
	return list;
}
function markOf({ kind, at, words }) {
	return h("p", { class: "mark" }, h("b", { text: words }), kind !== "now" && h("span", {
		class: "soft",
		text: ` ${fromNow(at)}`
	}));
}
function marksOf({ start, end }) {
	return [
		{
			kind: "now",
			at: index.now,
			order: 1,
			words: "Now"
		},
		...start === null ? [] : [{
			kind: "start",
			at: start,
			order: 0,
			words: "Starts"
		}],
		...end === null ? [] : [{
			kind: "end",
			at: end,
			order: 4,
			words: "Ends"
		}]
	];
}
function togetherOf(rows) {
	const groups = new Map();
	for (const row of rows) {
		const at = row.action === "send" ? index.now : row.due;
		const name = JSON.stringify([
			row.moment,
			row.action,
			row.reason,
			at.slice(0, 16)
		]);
		const group = groups.get(name);
		if (group === void 0) groups.set(name, {
			kind: "notice",
			at,
			order: 2,
			action: row.action,
			rows: [row]
		});
		else group.rows.push(row);
	}
	return [...groups.values()];
}
function saidOf({ action, rows }) {
	const [first] = rows;
	const channels = new Map();
	for (const row of rows) channels.set(row.channel, [...channels.get(row.channel) ?? [], row]);
	return h("div", { class: "said" }, h("b", { text: first.moment }), h("span", {
		class: `badge ${action}`,
		text: `${actionWords[action].words}${first.reason === null ? "" : `: ${first.reason}`}`
	}), h("ul", { class: "ways" }, [...channels].map(([channel, own]) => h("li", {}, wayOf(channel, own)))));
}
function wayOf(channel, rows) {
	const [row] = rows;
	const languages = [...new Set(rows.map(({ language }) => language).filter(Boolean))];
	const whom = channel.reach === "place" ? "the place" : people(rows.reduce((sum, { recipients }) => sum + recipients, 0));
	return h("a", {
		class: "way",
		href: addressOf({
			...state,
			view: "messages",
			open: row.id
		}),
		title: row.subject
	}, h("b", { text: channel.id }), ` ${whom}`, h("span", {
		class: "soft",
		text: languages.length === 0 ? "" : ` ${languages.join(", ")}`
	}));
}
// assets/report/page/tools.js
const schemes = [
	"auto",
	"light",
	"dark"
];
function addTools(keys) {
	const scheme = remembered("page-scheme", "auto");
	const button = h("button", {
		type: "button",
		class: "tool",
		onclick: () => {
			scheme.set(schemes[(schemes.indexOf(scheme.get()) + 1) % schemes.length]);
			paint();
		}
	});
	function paint() {
		const wanted = scheme.get();
		if (wanted === "auto") delete document.documentElement.dataset.scheme;
		else document.documentElement.dataset.scheme = wanted;
		button.textContent = `Colours: ${wanted}`;
	}
	paint();
	document.querySelector(".tools").append(button, h("button", {
		type: "button",
		class: "tool",
		text: "Print",
		onclick: () => print()
	}), h("button", {
		type: "button",
		class: "tool",
		text: "Keys",
		"aria-keyshortcuts": "?",
		onclick: () => keys.open()
	}));
}
function chooseBySums(key, isKnown, choose) {
	const buttons = new Map();
	for (const sum of document.querySelectorAll(".sum")) {
		const value = sum.dataset[key];
		if (value === void 0 || !isKnown(value)) continue;
		const button = h("button", {
			type: "button",
			"aria-pressed": "false",
			onclick: () => choose(value)
		}, ...sum.childNodes);
		sum.replaceChildren(button);
		buttons.set(value, button);
	}
	return (chosen) => {
		for (const [value, button] of buttons) button.setAttribute("aria-pressed", String(value === chosen));
	};
}
// assets/report/page/main.js
const title = document.title;
const app = document.getElementById("app");
const list = createList();
const detail = createDetail();
const timeline = createTimeline();
const matrix = createMatrix();
const bar = createFilterBar(() => {
	keepAddress();
	update();
});
const views = {
	messages: h("section", {
		class: "view reader",
		"aria-label": "Messages"
	}, list.element, detail.element),
	timeline: h("section", {
		class: "view",
		"aria-labelledby": "timeline-title"
	}, h("h2", {
		id: "timeline-title",
		class: "hidden",
		text: "Timeline"
	}), timeline.element),
	matrix: h("section", {
		class: "view",
		"aria-labelledby": "matrix-title"
	}, h("h2", {
		id: "matrix-title",
		class: "hidden",
		text: "Matrix"
	}), matrix.element),
	rules: document.getElementById("view-rules")
};
const tabs = document.querySelectorAll(".tabs a");
const drawn = new Map();
let found = rows;
let turn = 0;
app.append(bar.element, views.messages, views.timeline, views.matrix);
document.documentElement.classList.add("ready");
const markAction = chooseBySums("action", (action) => filters.action.values.includes(action), (action) => {
	if (state.chosen.action === action) delete state.chosen.action;
	else state.chosen.action = action;
	keepAddress();
	update();
});
async function update() {
	const own = ++turn;
	const matching = await matchingRows();
	if (own !== turn) return;
	found = matching;
	bar.show();
	bar.tell(found.length, rows.length);
	markAction(state.chosen.action);
	draw();
}
function draw() {
	const { view } = state;
	for (const [name, element] of Object.entries(views)) element.hidden = name !== view;
	bar.element.hidden = view === "rules";
	for (const tab of tabs) {
		const name = tab.dataset.view;
		if (name === view) tab.setAttribute("aria-current", "page");
		else tab.removeAttribute("aria-current");
		tab.href = addressOf({
			...state,
			view: name,
			open: void 0
		});
	}
	if (view === "rules") return;
	const parts = {
		messages: list,
		timeline,
		matrix
	};
	if (drawn.get(view) !== found) parts[view].show(found);
	drawn.set(view, found);
	if (view === "messages") open();
}
const isWide = matchMedia("(min-width: 56.01rem)");
function shownRow() {
	return rowById.get(state.open) ?? (isWide.matches ? found[0] : void 0);
}
function open() {
	const row = shownRow();
	views.messages.classList.toggle("open", row !== void 0);
	document.body.classList.toggle("reading", row !== void 0);
	list.mark(row?.id);
	document.title = state.open === void 0 || row === void 0 ? title : `${row.subject || row.moment} · ${row.event.id}`;
	if (row === void 0) detail.clear();
	else detail.show(row);
}
function go(by) {
	if (state.view !== "messages") return false;
	const row = list.neighbour(isWide.matches ? shownRow()?.id : state.open, by);
	if (row === void 0) return;
	state.open = row.id;
	keepAddress();
	open();
	list.focus(row.id);
}
function show(view) {
	location.hash = addressOf({
		...state,
		view,
		open: void 0
	});
}
function leave() {
	const { activeElement } = document;
	if (activeElement?.matches("input, select")) activeElement.blur();
	else if (state.open !== void 0 && state.view === "messages") {
		const was = state.open;
		state.open = void 0;
		keepAddress();
		open();
		list.focus(was);
	} else if (state.q !== "" || Object.keys(state.chosen).length > 0) {
		state.q = "";
		state.chosen = {};
		keepAddress();
		update();
	} else return false;
}
const keys = createKeys({
	"/": {
		words: "search",
		act: () => bar.element.hidden ? false : bar.focus()
	},
	j: {
		words: "the next notice",
		act: () => go(1)
	},
	k: {
		words: "the notice before",
		act: () => go(-1)
	},
	Enter: {
		words: "open the notice that has the focus",
		act: () => false
	},
	w: {
		words: "mail at the other width",
		act: () => detail.toggle("Width")
	},
	d: {
		words: "message in the other colours",
		act: () => detail.toggle("Colours")
	},
	1: {
		words: "messages",
		act: () => show("messages")
	},
	2: {
		words: "timeline",
		act: () => show("timeline")
	},
	3: {
		words: "matrix",
		act: () => show("matrix")
	},
	4: {
		words: "rules",
		act: () => show("rules")
	},
	Escape: {
		words: "leave the search, the notice, the filters",
		act: leave
	},
	"?": {
		words: "these keys",
		act: () => keys.open()
	}
});
addTools(keys);
let isPrinting = false;
addEventListener("beforeprint", () => {
	isPrinting = true;
	for (const part of [
		list,
		timeline,
		matrix
	]) part.show(found);
	drawn.clear();
	list.buildAll();
	timeline.buildAll();
	for (const element of Object.values(views)) element.hidden = false;
});
addEventListener("afterprint", () => {
	isPrinting = false;
	draw();
});
isWide.addEventListener("change", () => {
	if (!isPrinting) draw();
});
addEventListener("hashchange", () => {
	const { view, open: was } = state;
	readAddress();
	update().then(() => {
		if (state.open !== void 0 && state.open !== was) detail.focus();
		else if (state.view !== view) document.getElementById("main").focus({ preventScroll: true });
	});
});
readAddress();
update();
