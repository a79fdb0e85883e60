// Generated from assets/report/page/ by `npm run generate`. Do not edit.
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
// assets/report/page/diff.js
const cards = [...document.querySelectorAll("#changes > li")];
const settings = document.getElementById("settings");
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const texts = new Map();
const filters = {
	events: "Event",
	channels: "Channel",
	languages: "Language"
};
const own = new Map(cards.map((card) => [card, Object.fromEntries(Object.keys(filters).map((key) => [key, JSON.parse(card.dataset[key])]))]));
const state = {
	q: "",
	kind: void 0,
	chosen: {}
};
const search = h("input", {
	type: "search",
	placeholder: "Search every word",
	"aria-label": "Search the changes",
	"aria-keyshortcuts": "/",
	autocomplete: "off",
	spellcheck: "false",
	oninput: () => {
		state.q = search.value.trim();
		show();
	}
});
const selects = Object.entries(filters).flatMap(([key, label]) => {
	const values = [...new Set(cards.flatMap((card) => own.get(card)[key]))].filter(Boolean).sort();
	if (values.length < 2) return [];
	const select = h("select", {
		"aria-label": label,
		onchange: () => {
			if (select.value === "") delete state.chosen[key];
			else state.chosen[key] = select.value;
			select.classList.toggle("chosen", select.value !== "");
			show();
		}
	}, h("option", {
		value: "",
		text: `${label}: all`
	}), values.map((value) => h("option", {
		value,
		text: value
	})));
	return [select];
});
const count = h("p", {
	class: "count",
	role: "status"
});
function textOf(card) {
	let text = texts.get(card);
	if (text === void 0) {
		text = folded(card.textContent);
		texts.set(card, text);
	}
	return text;
}
function show() {
	const words = folded(state.q).split(/\s+/).filter(Boolean);
	let left = 0;
	for (const card of cards) {
		card.hidden = !((state.kind === void 0 || card.dataset.kind === state.kind) && Object.entries(state.chosen).every(([key, value]) => own.get(card)[key].includes(value)) && words.every((word) => textOf(card).includes(word)));
		if (!card.hidden) left++;
	}
	if (settings !== null) settings.hidden = left < cards.length;
	markKind(state.kind);
	count.textContent = left === cards.length ? `${left.toLocaleString("en-US")} changes` : `${left.toLocaleString("en-US")} of ${cards.length.toLocaleString("en-US")} changes`;
}
const markKind = chooseBySums("kind", () => true, (kind) => {
	state.kind = state.kind === kind ? void 0 : kind;
	show();
});
function go(by) {
	const shown = cards.filter((card) => !card.hidden);
	const at = shown.indexOf(document.activeElement?.closest("#changes > li"));
	const next = at < 0 ? shown[0] : shown[at + by];
	next?.focus();
	next?.scrollIntoView({ block: "start" });
}
const keys = createKeys({
	"/": {
		words: "search",
		act: () => search.focus()
	},
	j: {
		words: "the next change",
		act: () => go(1)
	},
	k: {
		words: "the change before",
		act: () => go(-1)
	},
	o: {
		words: "open or close its texts",
		act: () => {
			const all = [...document.activeElement?.closest(".change")?.querySelectorAll("details") ?? []];
			const isOpen = all.every((each) => each.open);
			for (const each of all) each.open = !isOpen;
		}
	},
	Escape: {
		words: "leave the search",
		act: () => {
			if (document.activeElement === search) search.blur();
			else return false;
		}
	},
	"?": {
		words: "these keys",
		act: () => keys.open()
	}
});
addTools(keys);
document.documentElement.classList.add("ready");
if (cards.length > 0) document.getElementById("bar").append(h("form", {
	class: "filters",
	role: "search",
	"aria-label": "Filter the changes",
	onsubmit: (event) => event.preventDefault()
}, h("div", { class: "searching" }, search, h("kbd", {
	text: "/",
	"aria-hidden": "true"
})), h("div", { class: "selects" }, selects), count));
addEventListener("hashchange", () => document.getElementById(location.hash.slice(1))?.focus());
addEventListener("beforeprint", () => {
	for (const each of document.querySelectorAll("details")) each.open = true;
});
show();
document.getElementById(location.hash.slice(1))?.focus();
