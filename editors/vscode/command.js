// The command that starts the server.

"use strict";

const os = require("node:os");
const path = require("node:path");

/**
 * @param {string | undefined} program
 * @param {string[] | undefined} more
 * @returns {{ command: string, args: string[] }}
 */
function serverCommand(program, more) {
  let command = (program ?? "").trim() || "cargo-swml";
  if (command.startsWith("~/")) {
    command = path.join(os.homedir(), command.slice(2));
  }
  return { command, args: ["swml", "lsp", ...(more ?? [])] };
}

module.exports = { serverCommand };
