// Prints every file that `require(process.argv[2])` loads.
const Module = require('node:module');

const load = Module._load;
Module._load = (request, parent, isMain) => {
  console.log(
    Module.isBuiltin(request)
      ? `node:${request.replace(/^node:/, '')}`
      : Module._resolveFilename(request, parent, isMain),
  );
  return load(request, parent, isMain);
};
require(process.argv[2]);
