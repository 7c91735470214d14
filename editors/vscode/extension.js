// The extension: starts `cargo-swml swml lsp` for YAML and JSON documents. The server decides which of
// them are scripts.

"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");
const { serverCommand } = require("./command");

/** @type {LanguageClient | undefined} */
let client;

/** Starts the server, or shows how to install it. */
async function start() {
  const settings = vscode.workspace.getConfiguration("swml");
  const { command, args } = serverCommand(settings.get("path"), settings.get("arguments"));
  const server = { command, args, transport: TransportKind.stdio };
  const documents = ["yaml", "json", "jsonc"].flatMap((language) =>
    ["file", "untitled"].map((scheme) => ({ scheme, language })),
  );
  client = new LanguageClient("swml", "SWML", server, { documentSelector: documents });
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const install = "Installation";
    const message = `SWML: \`${command}\` cannot be started: ${error.message ?? error}`;
    const chosen = await vscode.window.showErrorMessage(message, install, "Settings");
    if (chosen === install) {
      const page = "https://github.com/swml-rs/swml/tree/main/cargo-swml#readme";
      await vscode.env.openExternal(vscode.Uri.parse(page));
    } else if (chosen !== undefined) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "swml.path");
    }
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  const restart = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("swml.restart", restart),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("swml.path") || event.affectsConfiguration("swml.arguments")) {
        await restart();
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
