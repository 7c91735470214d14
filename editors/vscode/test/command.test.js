"use strict";

const assert = require("node:assert");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");

const { serverCommand } = require("../command");

test("the program and its arguments", () => {
  assert.deepStrictEqual(serverCommand(undefined, undefined), {
    command: "cargo-swml",
    args: ["swml", "lsp"],
  });
  assert.strictEqual(serverCommand("  ", []).command, "cargo-swml");
  assert.strictEqual(serverCommand("~/bin/x", []).command, path.join(os.homedir(), "bin/x"));
  assert.deepStrictEqual(serverCommand("/x", ["--config=a"]).args, ["swml", "lsp", "--config=a"]);
});
