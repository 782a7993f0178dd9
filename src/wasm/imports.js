// Names what the core's module imports besides Emscripten's own, for the linker alone: web/lib/core/instantiate.ts has the code.
mergeInto(LibraryManager.library, { wailian_names_wanted: function () {} });
