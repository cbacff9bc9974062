// What all pictures of the film share: the colours of the course's pictures, and the shapes of SVG as text.

export const ink = "#23303A";
export const petrol = "#0A6470";
export const mist = "#BFE0DF";
export const coral = "#E98C6A";
export const blush = "#F8D9C6";
export const sun = "#F2B134";
export const sand = "#F7E0BE";
export const paper = "#FBEFDD";
export const leaf = "#7DB07A";
export const skin = "#8D5A3B";
export const tan = "#D39B72";
export const nail = "#C99878";

/** Coordinates with one digit behind the point: files stay small, and nobody sees a tenth of a pixel. */
export const n = (number) => String(Math.round(number * 10) / 10);

export const group = (transform, ...parts) => `<g transform="${transform}">${parts.join("")}</g>`;

export const at = ([x, y], ...parts) => group(`translate(${n(x)} ${n(y)})`, ...parts);

export const scaled = (factor, ...parts) => group(`scale(${Math.round(factor * 1000) / 1000})`, ...parts);

export const faded = (opacity, ...parts) =>
  opacity >= 1 ? parts.join("") : opacity <= 0 ? "" : `<g opacity="${Math.round(opacity * 100) / 100}">${parts.join("")}</g>`;

/** Lines of ink; other looks are given as attributes. */
export const path = (d, look = {}) => `<path d="${d}"${attributes(look)}/>`;

export const circle = ([x, y], r, look = {}) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}"${attributes(look)}/>`;

export const box = (x, y, width, height, rx, look = {}) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(rx)}"${attributes(look)}/>`;

/** A flat shape without an outline. */
export const flat = (fill) => ({ fill, stroke: "none" });

export const line = (stroke, width) => ({ stroke, "stroke-width": n(width) });

const attributes = (look) => Object.entries(look).map(([name, value]) => ` ${name}="${value}"`).join("");
