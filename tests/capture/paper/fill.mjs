// Fills in a form with pdf.js, as its viewer stores what somebody clicks and types.
globalThis.DOMMatrix = class {};
globalThis.Path2D = class {};
globalThis.ImageData = class {};
import fs from "node:fs";
import path from "node:path";

const [, , pdfjs, folder] = process.argv;
const { getDocument } = await import(path.resolve(pdfjs, "legacy/build/pdf.mjs"));
const data = new Uint8Array(fs.readFileSync(path.join(folder, "sheet.pdf")));
const values = JSON.parse(fs.readFileSync(path.join(folder, "values.json"), "utf-8"));
const opened = await getDocument({ data, verbosity: 0 }).promise;
const fields = await opened.getFieldObjects();
for (const [name, value] of Object.entries(values)) {
  for (const field of fields[name]) {
    if (field.type === "radiobutton") opened.annotationStorage.setValue(field.id, { value: field.exportValues === value });
    else if (field.type === "checkbox") opened.annotationStorage.setValue(field.id, { value: value !== "" });
    else if (field.type === "text") opened.annotationStorage.setValue(field.id, { value });
  }
}
fs.writeFileSync(path.join(folder, "filled.pdf"), await opened.saveDocument());
