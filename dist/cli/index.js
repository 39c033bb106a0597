import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3444:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("web-streams-polyfill/dist/ponyfill.es2018.js");

/***/ }),

/***/ 8167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 8909:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { Argument } = __nccwpck_require__(9154);
const { Command } = __nccwpck_require__(4348);
const { CommanderError, InvalidArgumentError } = __nccwpck_require__(1135);
const { Help } = __nccwpck_require__(9754);
const { Option } = __nccwpck_require__(5240);

exports.DM = new Command();

exports.gu = (name) => new Command(name);
exports.Ww = (flags, description) => new Option(flags, description);
exports.er = (name, description) => new Argument(name, description);

/**
 * Expose classes
 */

exports.uB = Command;
exports.c$ = Option;
exports.ef = Argument;
exports._V = Help;

exports.b7 = CommanderError;
exports.Di = InvalidArgumentError;
exports.a2 = InvalidArgumentError; // Deprecated


/***/ }),

/***/ 9154:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

exports.Argument = Argument;
exports.humanReadableArgName = humanReadableArgName;


/***/ }),

/***/ 4348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(8474).EventEmitter);
const childProcess = __nccwpck_require__(1421);
const path = __nccwpck_require__(6760);
const fs = __nccwpck_require__(3024);
const process = __nccwpck_require__(1708);

const { Argument, humanReadableArgName } = __nccwpck_require__(9154);
const { CommanderError } = __nccwpck_require__(1135);
const { Help, stripColor } = __nccwpck_require__(9754);
const { Option, DualOptions } = __nccwpck_require__(5240);
const { suggestSimilar } = __nccwpck_require__(5030);

class Command extends EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => process.stdout.write(str),
      writeErr: (str) => process.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        process.stdout.isTTY ? process.stdout.columns : undefined,
      getErrHelpWidth: () =>
        process.stderr.isTTY ? process.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
      stripColor: (str) => stripColor(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    process.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.negate) {
      // --no-foo is special and defaults foo to true, unless a --foo option is already defined
      const positiveLongFlag = option.long.replace(/^--no-/, '--');
      if (!this._findOption(positiveLongFlag)) {
        this.setOptionValueWithSource(
          name,
          option.defaultValue === undefined ? true : option.defaultValue,
          'default',
        );
      }
    } else if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (cmd.getOptionValueSource(key) !== undefined) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (process.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = process.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = process.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (process.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    if (this._savedState === null) {
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (fs.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let launchWithNode = false; // Use node for source targets so do not need to get permissions correct, and on Windows.
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = path.resolve(baseDir, baseName);
      if (fs.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(path.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        fs.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = fs.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = path.resolve(
        path.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = path.basename(
          this._scriptPath,
          path.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    launchWithNode = sourceExt.includes(path.extname(executableFile));

    let proc;
    if (process.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(process.execArgv).concat(args);

        proc = childProcess.spawn(process.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = childProcess.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(process.execArgv).concat(args);
      proc = childProcess.spawn(process.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        process.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        process.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        process.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in process.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:);
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or require.main.filename, or __filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(require.main.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = path.basename(filename, path.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(__dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help' 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(process.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-port=[host:]port
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null
    ) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // e.g. --inspect=localhost
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null
    ) {
      // e.g. --inspect=localhost:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    process.env.NO_COLOR ||
    process.env.FORCE_COLOR === '0' ||
    process.env.FORCE_COLOR === 'false'
  )
    return false;
  if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

exports.Command = Command;
exports.useColor = useColor; // exporting for tests


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack_module, exports) => {

/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

exports.CommanderError = CommanderError;
exports.InvalidArgumentError = InvalidArgumentError;


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { humanReadableArgName } = __nccwpck_require__(9154);

/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return stripColor(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

/**
 * Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
 *
 * @param {string} str
 * @returns {string}
 * @package
 */

function stripColor(str) {
  // eslint-disable-next-line no-control-regex
  const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
  return str.replace(sgrPattern, '');
}

exports.Help = Help;
exports.stripColor = stripColor;


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\w\.\.\.[>\]]$/.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

exports.Option = Option;
exports.DualOptions = DualOptions;


/***/ }),

/***/ 5030:
/***/ ((__unused_webpack_module, exports) => {

const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost = 1;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

exports.suggestSimilar = suggestSimilar;


/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5123);
/* harmony import */ var _cli_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2992);
/* harmony import */ var _cli_program_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3711);
/* harmony import */ var _core_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4220);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9473);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7872);
/* harmony import */ var _wiring_net_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(116);
// The door of the terminal: arguments and environment in, text and an exit code out.







// A token that was typed as an argument stands in the list of processes no longer than this.
process.title = 'whatsapp-token-manager';
const secrets = new _secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secrets */ .S();
const out = (text) => void process.stdout.write(`${text}\n`);
const err = (text) => void process.stderr.write(`${text}\n`);
const args = process.argv.slice(2);
// `check | head` closes the pipe early, which is no mistake; a full disk is one that the shell has to learn of.
process.stdout.on('error', ({ code }) => {
    if (code === 'EPIPE')
        return;
    err(`The result could not be written to standard output (${code ?? 'no reason given'}). Free some disk space, or write it elsewhere.`);
    failWith(WRONG_CALL);
});
// There is nobody left to tell.
process.stderr.on('error', () => { });
const WRONG_CALL = 2;
/** What the command found, and what went wrong besides. A bug of ours goes first, then what was found. */
const codes = { found: 0, beside: 0 };
function exit(code) {
    codes.found = code;
    settle();
}
function failWith(code) {
    codes.beside = Math.max(codes.beside, code);
    settle();
}
function settle() {
    const { found, beside } = codes;
    process.exitCode = beside === _cli_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_BUG */ .aL ? beside : found || beside;
}
function fall(error, isEnd) {
    const isWrongCall = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo;
    const code = isWrongCall ? error.code : 'INTERNAL_ERROR';
    const problems = isWrongCall ? error.problems.map(_cli_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .inFlags */ .rx) : [(0,_core_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonLine */ .$E)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeBug */ .WP)(error))];
    if (isEnd && args.includes('--json'))
        out(JSON.stringify({ version: 1, error: { code, problems } }, null, 2));
    if (isWrongCall) {
        err([
            `${code}: the command did not run. Nothing was changed.`,
            ...problems.map((problem) => `- ${problem}`),
            'Flags can also be set in the environment or in .env: `--railway-token` is RAILWAY_TOKEN. See `whatsapp-token-manager help`.',
        ].join('\n'));
    }
    else {
        err(problems.join('\n'));
        if (process.env.DEBUG && error instanceof Error)
            err(secrets.cleanLines(error.stack ?? ''));
    }
    failWith(isWrongCall ? WRONG_CALL : _cli_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_BUG */ .aL);
}
await (0,_wiring_net_js__WEBPACK_IMPORTED_MODULE_6__/* .underNet */ ._)(() => {
    const { isTTY, columns } = process.stdout;
    return (0,_cli_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .m)(args, { secrets, out, err, env: process.env, isTerminal: isTTY === true, columns, exit });
}, fall);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ exitCodeOfLogs),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   aL: () => (/* binding */ OWN_BUG),
/* harmony export */   xj: () => (/* binding */ exitCodeOfRotation)
/* harmony export */ });
/* harmony import */ var _core_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4220);
/* harmony import */ var _core_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6859);
// What the shell learns of how it went: 0 well, 1 a finding, 2 set up wrongly, 3 not known, 70 a bug of ours.


const OF_STATE = {
    valid: 0,
    expiring: 0,
    expired: 1,
    invalid: 1,
    blocked: 1,
    misconfigured: 2,
    unknown: 3,
};
const OWN_BUG = 70;
/** Of an update, a renewal or a redeployment. */
function exitCodeOfRotation(report) {
    if ((0,_core_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(report.reasons, 'own-bug'))
        return OWN_BUG;
    return (0,_core_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .isRotationDone */ .VZ)(report) ? 0 : 1;
}
/** Of a check. What is known of the token goes before a bug of ours. */
function exitCodeOf({ state, level, reasons }) {
    const isFinding = _core_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(level) >= _core_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf('error');
    const ofState = OF_STATE[state];
    if ((0,_core_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, 'own-bug'))
        return ofState === 1 || ofState === 2 ? ofState : OWN_BUG;
    return ofState || (isFinding ? 1 : 0);
}
/** Of a look into the log. An outage is known by its level. */
function exitCodeOfLogs(logs) {
    if (logs.is === 'off')
        return 0;
    if (logs.is === 'unread' && logs.reason.effect === 'own-bug')
        return OWN_BUG;
    if (logs.is === 'unread')
        return logs.reason.level === 'info' ? 3 : 2;
    return logs.findings.count > 0 ? 1 : 0;
}


/***/ }),

/***/ 2992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F9: () => (/* binding */ TAKES),
  j$: () => (/* binding */ addInputs),
  n9: () => (/* binding */ addOutput),
  rx: () => (/* binding */ inFlags),
  kB: () => (/* binding */ isCommon),
  RV: () => (/* binding */ isFlag),
  uW: () => (/* binding */ readFlags),
  mZ: () => (/* binding */ typesSecret)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __nccwpck_require__(8179);
// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __nccwpck_require__(9511);
;// CONCATENATED MODULE: ./build/settings/input-names.js
// Which inputs most people meet, and what each is called where somebody writes it: in a workflow, a shell, a program.

/** What most set-ups meet: the first page of help and of the docs shows these, in the order of the table. */
const COMMON = [
    'command',
    'dry-run',
    'railway-token',
    'variable-prefix',
    'app-secret',
    'phone-number-id',
    'warn-before',
    'repo',
    'github-token',
    'bot-name',
    'notify',
    'heartbeat-url',
    'auto-refresh',
    'force',
    'check-interval',
    'log-window',
    'history',
];
/**
 * Our own sentences name an input as the Action does, `railway-token` or `history: branch`; here each gets the name that
 * the reader has to write.
 */
function spellInputs(text, spell) {
    return text.replace(/`([a-z]+(?:-[a-z]+)*)(?:: ([\w.-]+))?`/g, (all, name, value) => Object.hasOwn(inputs/* INPUTS */.m, name) ? `\`${spell(name, value)}\`` : all);
}
/** `railway-token` is `railwayToken`, and `history: branch` is `history: 'branch'`. */
const asOption = (name, value) => {
    const option = toOption(name);
    if (value === undefined)
        return option;
    return `${option}: ${/^(?:true|false)$/.test(value) ? value : `'${value}'`}`;
};
/** `railway-token` is `railwayToken`. */
function toOption(name) {
    return name.replace(/-(\w)/g, (_dash, letter) => letter.toUpperCase());
}

// EXTERNAL MODULE: ./build/settings/input-spec.js
var input_spec = __nccwpck_require__(22);
;// CONCATENATED MODULE: ./build/cli/flags.js
// The inputs as flags of the command line: what each is called in help, and which command takes which.




/** As help shows them. */
const FLAGS = input_spec/* GROUPS */.fd.flatMap((group) => Object.keys(inputs/* INPUTS */.m).flatMap((name) => {
    const spec = inputs/* INPUTS */.m[name];
    return spec.flag && spec.group === group ? [{ ...spec, flag: spec.flag, name: name }] : [];
}));
/** Which flags a command takes. */
const TAKES = Object.fromEntries(input_spec/* ALL */.y2.map((command) => [command, FLAGS.filter(({ flag }) => flag.commands.includes(command)).map(({ name }) => name)]));
/** Gives a command flags for inputs, each of the same name. */
function addInputs(command, names) {
    for (const row of FLAGS) {
        if (names.includes(row.name))
            command.addOption(createOption(row));
    }
    return command;
}
/** Gives a command `--json` and, where asked for, `--quiet`. */
function addOutput(command, quiet) {
    command.option('--json', 'print one JSON document to standard output');
    return quiet ? command.option('--quiet', quiet) : command;
}
/** Whether the first page of help shows a flag. What is no input belongs to its command alone. */
function isCommon(option) {
    const name = option.name();
    return !Object.hasOwn(inputs/* INPUTS */.m, name) || COMMON.includes(name);
}
/** What the flags of a command were given as. */
function readFlags(command) {
    const given = command.opts();
    const flags = {};
    for (const { name } of FLAGS) {
        const value = given[toOption(name)];
        if (value !== undefined)
            flags[name] = String(value);
    }
    if (given.interval !== undefined)
        flags['check-interval'] = String(given.interval);
    return flags;
}
/** A lone `-` is no flag: it stands for the standard input. */
function isFlag(text) {
    return text.startsWith('-') && text !== '-';
}
/** Whether a flag put a secret on the command line. */
function typesSecret(flags) {
    return FLAGS.some(({ name, secret }) => secret && flags[name]);
}
const asFlag = (name, value) => {
    const spec = inputs/* INPUTS */.m[name];
    if (name === 'command' && value !== undefined)
        return value;
    if (!spec.flag)
        return value === undefined ? name : `${name}: ${value}`;
    if (value === undefined || (spec.value.is === 'switch' && value === 'true'))
        return `--${name}`;
    return `--${name} ${value}`;
};
/** Sentences of ours name inputs as the Action does; here they get the names of flags. */
function inFlags(text) {
    // An entry of a list of bots has inputs of its own, which are no flags.
    return text.startsWith('bots, entry') ? text : spellInputs(text, asFlag);
}
function createOption({ name, group, flag: { placeholder, help }, value }) {
    // An address is longer than all that is said of it.
    const byDefault = placeholder && value.default && value.is !== 'url' ? ` (default: ${value.default})` : '';
    const option = new esm/* Option */.c$(`--${name}${placeholder && ` <${placeholder}>`}`, `${help}${byDefault}`);
    if (value.is === 'lines')
        option.argParser((line, before) => (before === undefined ? line : `${before}\n${line}`));
    return option.helpGroup(group);
}


/***/ }),

/***/ 9654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ addExamples),
/* harmony export */   Pi: () => (/* binding */ registerHelp),
/* harmony export */   W5: () => (/* binding */ renderHelp),
/* harmony export */   mp: () => (/* binding */ renderOverview)
/* harmony export */ });
/* harmony import */ var _settings_input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2992);


const NAME = 'whatsapp-token-manager';
/** Where what is no input is shown. */
const [OWN_GROUP = ''] = _settings_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .GROUPS */ .fd;
const ABOUT = 'Monitors the WhatsApp access token of a bot on Railway, and replaces it safely.';
const FOOTER = `
Settings come from flags, then from the environment, then from the file .env in this folder.
--railway-token is RAILWAY_TOKEN there. Keep secrets in the environment or in .env.
Where a token is wanted, - reads it from a pipe, or asks for it on a terminal. update needs no -.

Examples:
  $ ${NAME} check
  $ ${NAME} update
  $ ${NAME} monitor --interval 30m

Exit codes: 0 fine, 1 problem found, 2 wrong call or setup, 3 couldn't check, 70 bug in this program.`;
/** All commands, by what they are for. */
function renderOverview(program) {
    const width = Math.max(...program.commands.map((command) => command.name().length));
    const groups = Map.groupBy(program.commands, (command) => command.helpGroup());
    return [
        `Usage: ${NAME} COMMAND [flags]`,
        '',
        ABOUT,
        '',
        ...[...groups].flatMap(([group, commands]) => [
            `${group}:`,
            ...renderRows(commands.map((command) => [command.name(), command.summary() || command.description()]), width),
        ]),
        FOOTER,
    ].join('\n');
}
/** One command. `all`: the rare flags as well. */
function renderHelp(command, { all = false } = {}) {
    const { options, registeredArguments } = command;
    const shown = options.filter((option) => all || (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommon */ .kB)(option));
    const operands = registeredArguments.map((argument) => [argument.name(), argument.description]);
    const flags = shown.map((option) => [option.flags, option.description]);
    const width = Math.max(0, ...[...operands, ...flags].map(([term]) => term.length));
    const groups = Map.groupBy(shown, (option) => option.helpGroupHeading ?? OWN_GROUP);
    const usage = registeredArguments.map((argument) => (argument.required ? argument.name() : `[${argument.name()}]`));
    const rest = options.length - shown.length;
    return [
        [`Usage: ${NAME} ${command.name()}`, ...usage, ...(options.length > 0 ? ['[flags]'] : [])].join(' '),
        '',
        command.description(),
        '',
        ...(operands.length > 0 ? [...renderRows(operands, width), ''] : []),
        ..._settings_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .GROUPS */ .fd.flatMap((group) => {
            const found = groups.get(group) ?? [];
            const rows = found.map((option) => [option.flags, option.description]);
            return rows.length > 0 ? [`${group}:`, ...renderRows(rows, width)] : [];
        }),
        EXAMPLES.get(command) ?? '',
        ...(rest > 0 ? ['', `${rest} more flags: ${NAME} help ${command.name()} --all`] : []),
    ].join('\n');
}
/** Examples belong to a command, and commander has no place for them but below a help of its own. */
const EXAMPLES = new WeakMap();
function addExamples(command, text) {
    EXAMPLES.set(command, text);
    return command;
}
function renderRows(rows, width) {
    return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`);
}
/** `help`, `help COMMAND`, `help COMMAND --all`. Gives what is wrong with the call, where something is. */
function registerHelp(program, { out }, findCommand) {
    const command = program
        .command('help')
        .helpGroup('Set up')
        .description('show the help of a command')
        .argument('[COMMAND]', 'the command to explain')
        .option('--all', 'show its rare flags, too')
        .action((name, { all = false }) => out(name === undefined ? renderOverview(program) : renderHelp(findCommand(name), { all })));
    addExamples(command, `\nExample:\n  $ ${NAME} help check --all`);
}


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ TEMPLATE_OWNER),
/* harmony export */   cU: () => (/* binding */ registerInit),
/* harmony export */   v1: () => (/* binding */ WORKFLOWS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2992);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9654);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8288);
// `init`: puts the two workflow files into a bot's repository, both or none, and says what to do next.






/** Where GitHub looks for workflows, below the top folder of a repository. */
const WORKFLOWS = '.github/workflows';
// One literal address each: the bundler then carries the files along.
const SOURCES = {
    'monitor.yml': __nccwpck_require__.ab + "monitor.yml",
    'update-token.yml': __nccwpck_require__.ab + "update-token.yml",
};
/** As long as the Action has no home of its own, its files name this one. */
const TEMPLATE_OWNER = 'OWNER/whatsapp-token-manager@';
/** `folder`: the repository of the bot. */
function registerInit(program, tools, folder = process.cwd()) {
    const command = program
        .command('init')
        .summary('write the two workflow files into this repository')
        .description("Writes two workflow files into .github/workflows. Run it in the top folder of your bot's repository.")
        .option('--force', 'replace files that exist')
        .action(async ({ force = false, json = false }) => await init(tools, { force, json, folder }));
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .addOutput */ .n9)(command);
    (0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addExamples */ .Ls)(command, '\nExample:\n  $ whatsapp-token-manager init');
}
/** Looks at everything before it writes anything. Exits 1 where other files are in the way, 2 in a wrong folder. */
async function init(tools, { force, json, folder }) {
    const { out, exit } = tools;
    const fail = (code, problems) => {
        if (json)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_5__/* .showJson */ .qN)({ version: 1, error: { code: 'WRONG_INPUT', problems } }, tools);
        for (const problem of problems)
            tools.err(problem);
        exit(code);
    };
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')))
        return fail(2, [
            `${folder} is not the top folder of a git repository. Nothing was written.`,
            "Go to the top folder of your bot's repository and run this again.",
        ]);
    const files = await Promise.all(Object.entries(SOURCES).map(async ([name, source]) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(WORKFLOWS, name);
        const [text, present] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(source, 'utf8'), readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path))]);
        return { path, text, present };
    }));
    const others = files.filter(({ text, present }) => present !== undefined && present !== text);
    if (others.length > 0 && !force)
        return fail(1, [
            `These files exist and differ: ${others.map(({ path }) => path).join(', ')}. Nothing was written.`,
            'Keep them, or replace them with: whatsapp-token-manager init --force',
        ]);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, WORKFLOWS), { recursive: true });
        for (const { path, text } of files)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), text);
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return fail(2, [
            `${WORKFLOWS} cannot be written (${code}). Check its owner and the free disk space, then run this again.`,
        ]);
    }
    const done = files.map(({ path, text, present }) => ({ path, result: present === text ? 'unchanged' : 'written' }));
    if (json)
        return (0,_output_js__WEBPACK_IMPORTED_MODULE_5__/* .showJson */ .qN)({ version: 1, files: done }, tools);
    for (const { path, result } of done)
        out(`${result.padEnd('unchanged'.length)}  ${path}`);
    out(remainingSteps(files.some(({ text }) => text.includes(TEMPLATE_OWNER))));
}
async function readIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (/^(ENOENT|ENOTDIR)$/.test(error.code ?? ''))
            return undefined;
        // Whatever it is (a folder, or nobody may read it), it is not ours to write over.
        return '';
    }
}
function remainingSteps(isTemplate) {
    const owner = isTemplate ? ['', 'In both files, replace OWNER with the owner of the Action.'] : [];
    return [
        ...owner,
        '',
        'Do this next:',
        '1. On Railway, open project → Settings → Tokens and create a project token',
        "   for the bot's environment. Save it as a secret of this repository:",
        '     gh secret set RAILWAY_TOKEN',
        '2. Commit both files and push them to the default branch:',
        `     git add ${WORKFLOWS} && git commit -m "Monitor the WhatsApp token" && git push`,
        '3. Start the monitor once:',
        '     gh workflow run monitor.yml',
    ].join('\n');
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ createLookup),
/* harmony export */   SF: () => (/* binding */ readEnvFile),
/* harmony export */   SQ: () => (/* binding */ findIgnored)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);
/* harmony import */ var _settings_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9511);
// Where a value comes from: a flag, then the environment, then the file `.env`; and which names it goes by there.





const SPECS = _settings_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUTS */ .m;
/** What the bot's own variables are called, after the prefix. */
const AFTER_PREFIX = {
    'whatsapp-token': 'WHATSAPP_ACCESS_TOKEN',
    'phone-number-id': 'WHATSAPP_PHONE_NUMBER_ID',
    'app-id': 'WHATSAPP_APP_ID',
    'app-secret': 'WHATSAPP_APP_SECRET',
};
/** Railway's own name of an account or workspace token. https://docs.railway.com/cli/global-options */
const ACCOUNT_TOKEN = 'RAILWAY_API_TOKEN';
/** Looks values up. The bot's own names (`W1_WHATSAPP_…`) go first: `APP_SECRET` may be that of another program. */
function createLookup(flags, env, file) {
    const layersOf = (name) => (SPECS[name].notFromFile ? [env] : [env, file]);
    const find = (name, variables) => layersOf(name)
        .flatMap((layer) => variables.map((variable) => ({ variable, value: layer[variable] })))
        .find(({ value }) => value?.trim());
    const generic = (name) => find(name, [toVariable(name)])?.value;
    const railwayToken = () => find('railway-token', [toVariable('railway-token'), ACCOUNT_TOKEN]);
    /** The bot's own name for it. */
    function ownVariable(name) {
        const ending = AFTER_PREFIX[name];
        if (!ending)
            return [];
        const called = name === 'whatsapp-token' ? read('token-variable') : undefined;
        return [called ?? `${read('variable-prefix') ?? _settings_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUTS */ .m['variable-prefix'].value.default}${ending}`];
    }
    function read(name) {
        if (flags[name] !== undefined)
            return flags[name] || undefined;
        // What is no flag is the Action's alone, or the command line decides it.
        if (!SPECS[name].flag)
            return undefined;
        if (name === 'railway-token')
            return railwayToken()?.value;
        const found = find(name, ownVariable(name))?.value ?? generic(name);
        if (found)
            return found;
        if (name === 'railway-token-type' && flags['railway-token'] === undefined)
            return railwayToken()?.variable === ACCOUNT_TOKEN ? 'account' : undefined;
        // Inside GitHub Actions the repository is known, and a token that was handed on says that issues are meant.
        if (name === 'repo' && env.GITHUB_ACTIONS === 'true' && read('github-token'))
            return env.GITHUB_REPOSITORY;
        return undefined;
    }
    return read;
}
/** The variables of the file `.env` in a folder; none where there is no such file. */
function readEnvFile(folder) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseEnv)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.env'), 'utf8').replace(/^\uFEFF/, ''));
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT')
            return {};
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('WRONG_INPUT', [
            `The file \`.env\` in this folder could not be read (${code ?? 'no reason given'}). Make it readable, or run the command in another folder.`,
        ]);
    }
}
/** Where tokens are sent: a file that lies in some folder must not decide that. */
const ADDRESSES = Object.keys(SPECS).filter((name) => SPECS[name].notFromFile);
/** A sentence for each address in `.env` that is not used, and is not given elsewhere either. */
function findIgnored(flags, env, file) {
    return ADDRESSES.map((name) => ({ name, variable: toVariable(name) }))
        .filter(({ variable }) => file[variable]?.trim())
        .map(({ name, variable }) => {
        const isGiven = flags.includes(name) || env[variable]?.trim();
        const what = `${variable} in .env is ignored: a file must not decide where your tokens are sent.`;
        return isGiven ? what : `${what} Set it in the environment, or use \`--${name}\`.`;
    });
}
/** `railway-token` is `RAILWAY_TOKEN`. */
function toVariable(name) {
    return name.toUpperCase().replaceAll('-', '_');
}


/***/ }),

/***/ 8288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ reasonInFlags),
/* harmony export */   P6: () => (/* binding */ showLines),
/* harmony export */   UY: () => (/* binding */ showReport),
/* harmony export */   kt: () => (/* binding */ showJsonLine),
/* harmony export */   mD: () => (/* binding */ inFlagsOfReport),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   sv: () => (/* binding */ inFlagsOfFleet)
/* harmony export */ });
/* harmony import */ var _core_report_console_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4177);
/* harmony import */ var _core_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6859);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2992);



const COLOR = { info: '32', warning: '33', error: '31', critical: '31' };
/** Quiet means: nothing where all is well. */
function showReport(report, tools, { json, quiet }) {
    const told = inFlagsOfReport(report);
    if (json)
        showJson((0,_core_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .toJson */ .aB)(told), tools);
    else if (!quiet || report.level !== 'info')
        showLines((0,_core_report_console_js__WEBPACK_IMPORTED_MODULE_0__/* .renderConsole */ .qP)(told, localTime(report.checkedAt)), tools);
}
function showLines(lines, { out, env, isTerminal, columns }) {
    // https://no-color.org
    const isColorful = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
    const width = Math.min((isTerminal && columns) || _core_report_console_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_COLUMNS */ .Yw, _core_report_console_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_COLUMNS */ .Yw);
    for (const line of lines) {
        const { level, headline } = line;
        const code = headline ? `1;${COLOR[headline]}` : level === 'info' ? '' : COLOR[level];
        for (const [at, text] of (0,_core_report_console_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapLine */ .x9)(line, width).entries()) {
            const isColored = isColorful && code && text && (at === 0 || !headline);
            out(isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
        }
    }
}
/** How the clock of this machine says a time; nothing where it shows UTC. The date where it is not that of `now`. */
function localTime(now) {
    if (now.getTimezoneOffset() === 0)
        return undefined;
    return (time) => {
        const clock = `${two(time.getHours())}:${two(time.getMinutes())} local time`;
        const isToday = time.toDateString() === now.toDateString();
        return isToday ? clock : `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${clock}`;
    };
}
function two(value) {
    return String(value).padStart(2, '0');
}
function showJson(document, { out }) {
    out(JSON.stringify(document, null, 2));
}
/** For what goes on: one document a line. */
function showJsonLine(document, { out }) {
    out(JSON.stringify(document));
}
/** A reason names inputs as the Action does; a terminal is told of flags. */
function reasonInFlags(reason) {
    const { what, why, fix } = reason;
    return {
        ...reason,
        what: (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inFlags */ .rx)(what),
        ...(why ? { why: (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inFlags */ .rx)(why) } : {}),
        ...(fix ? { fix: (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inFlags */ .rx)(fix) } : {}),
    };
}
function inFlagsOfReport(report) {
    return { ...report, reasons: report.reasons.map(reasonInFlags) };
}
function inFlagsOfFleet({ reports, shared, notes }) {
    return {
        reports: reports.map(inFlagsOfReport),
        shared: shared.map(inFlagsOfReport),
        notes: notes.map(reasonInFlags),
    };
}


/***/ }),

/***/ 3711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __nccwpck_require__(8179);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __nccwpck_require__(4220);
// EXTERNAL MODULE: ./build/core/report/console.js + 1 modules
var console = __nccwpck_require__(4177);
// EXTERNAL MODULE: ./build/core/report/report.js
var report_report = __nccwpck_require__(6859);
// EXTERNAL MODULE: ./build/core/report/wording.js
var wording = __nccwpck_require__(8001);
;// CONCATENATED MODULE: ./build/core/report/fleet.js
// Many bots at a glance: one line for each, and more only where something is wrong.





/** From quiet to loud, so that the state of the worst can be told. */
const STATES = ['valid', 'unknown', 'expiring', 'misconfigured', 'blocked', 'invalid', 'expired'];
/** The one that is told loudest; nothing where there is none. */
function worstOf({ reports, shared }) {
    const rank = ({ level, state }) => reason/* LEVELS */.A_.indexOf(level) * STATES.length + STATES.indexOf(state);
    return [...reports, ...shared].toSorted((a, b) => rank(b) - rank(a))[0];
}
/** `100 bots: 97 valid, 2 expiring, 1 expired`. */
function fleetHeadline({ reports }) {
    const counts = STATES.toReversed()
        .map((state) => ({ state, count: reports.filter((report) => report.state === state).length }))
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => `${count} ${state}`);
    const bots = reports.length === 1 ? '1 bot' : `${reports.length} bots`;
    return counts.length > 0 ? `${bots}: ${counts.join(', ')}` : 'No bots in this part of the list';
}
/** Silence of a service that changes no bot's level, once for all of them. */
function silences(all) {
    const told = all.flatMap(({ reasons }) => reasons.filter(({ level, noAnswerFrom }) => level === 'info' && noAnswerFrom));
    return [...new Set(told.map(({ code, what }) => `${code}: ${what}`))];
}
/** A line for each bot; then what is wrong, grouped by bot. */
function renderFleetConsole(fleet) {
    const all = [...fleet.shared, ...fleet.reports];
    const width = Math.max(0, ...all.map(({ context }) => context.bot.length));
    return [
        { level: 'info', text: fleetHeadline(fleet), headline: (0,reason/* worstLevel */.cY)(all.map(({ level }) => level)) },
        ...all.map(({ context, state, level, token, checkedAt, issue }) => {
            const about = issue.number ? ` · issue #${issue.number}` : '';
            const name = context.bot.padEnd(width);
            return {
                level: 'info',
                text: `${wording/* MARK */.M$[state]} ${name}  ${state} · ${level} · ${state === 'expired' ? 'expired' : 'expires'} ${(0,wording/* expiryWords */.T_)(token, checkedAt)}${about}`,
                hang: width + 5,
            };
        }),
        ...silences(all).map((text) => ({ level: 'info', text, hang: 3 })),
        ...fleet.notes.map((note) => ({ level: note.level, text: (0,reason/* reasonLine */.$E)(note), hang: 3 })),
        ...all.flatMap((report) => report.reasons
            .filter(({ level }) => level !== 'info')
            .map((reason) => (0,console/* reasonParagraph */.lQ)(reason, report, `${report.context.bot}: `))),
    ];
}
function renderFleetSummary(fleet) {
    const all = [...fleet.shared, ...fleet.reports];
    const rows = all.map(({ context, state, token, checkedAt, issue, prediction }) => {
        const number = issue.number ? `[#${issue.number}](${issue.url})` : '';
        return `| ${inlineCode(context.bot)} | ${MARK[state]} ${state} | ${expiryWords(token, checkedAt)} | ${prediction?.byHand ?? ''} | ${number} |`;
    });
    const notes = [...silences(all).map((text) => `- ${text}`), ...fleet.notes.map(reasonItem)];
    return [
        `## ${fleetHeadline(fleet)}`,
        '',
        '| Bot | State | Expires | What you need to do | Issue |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
        '',
        ...notes,
        ...(notes.length > 0 ? [''] : []),
        ...all.filter(({ level }) => level !== 'info').flatMap(troubleOf),
    ].join('\n');
}
/** What is wrong with one bot, folded. */
function troubleOf(report) {
    const head = headlineOf(report);
    const links = findLinks(report);
    const rest = head.of && restOf(head.of);
    return [
        `<details><summary>${report.context.bot}: ${head.text}</summary>`,
        '',
        ...(links.length > 0 ? [renderLinks(links), ''] : []),
        ...(rest ? [`- ${rest}`] : []),
        ...unsaid(report.reasons, head).map(reasonItem),
        '',
        '</details>',
        '',
    ];
}
function fleetToJson(fleet) {
    const worst = worstOf(fleet);
    return {
        version: 1,
        state: worst?.state ?? 'valid',
        level: (0,reason/* worstLevel */.cY)([...fleet.reports, ...fleet.shared].map(({ level }) => level)),
        bots: fleet.reports.map(report_report/* toJson */.aB),
        ...(fleet.notes.length > 0 ? { notes: fleet.notes.map(reason/* toldOf */.dc) } : {}),
        ...(fleet.shared.length > 0 ? { shared: fleet.shared.map(report_report/* toJson */.aB) } : {}),
    };
}
/** When the first of them expires. */
function soonest({ reports }) {
    return reports
        .filter((report) => expiresInMinutes(report) !== undefined)
        .toSorted((a, b) => (expiresInMinutes(a) ?? 0) - (expiresInMinutes(b) ?? 0))[0];
}

// EXTERNAL MODULE: ./build/cli/exit-code.js
var exit_code = __nccwpck_require__(5123);
// EXTERNAL MODULE: ./build/cli/flags.js + 1 modules
var cli_flags = __nccwpck_require__(2992);
// EXTERNAL MODULE: ./build/cli/help.js
var help = __nccwpck_require__(9654);
// EXTERNAL MODULE: ./build/cli/output.js
var output = __nccwpck_require__(8288);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/cli/prompt.js
// Takes a token from the command line, or from standard input: a pipe is read, a terminal asks for it unseen.


const NO_TOKEN = 'No token was given. Run it in a terminal, which asks for the token without showing it, or pipe the token in.';
const SIGNAL_MS = 5_000;
/** No token is that long: reading ends where the input does not. */
const LONGEST = 65_536;
/** The argument itself; or, for `-` and without one, what standard input brings. It waits for no person yet. */
async function readToken(argument) {
    // A flag that does not exist is no token.
    if (argument !== undefined && argument !== '-' && !argument.startsWith('--'))
        return { token: argument, problems: [] };
    if (process.stdin.isTTY)
        return { problems: [] };
    try {
        const token = await readAll(process.stdin);
        return token.trim() === '' ? { problems: [NO_TOKEN] } : { token, problems: [] };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return { problems: [...error.problems] };
        throw error;
    }
}
/** What a person at the terminal types unseen. */
async function askToken(question) {
    const token = await askUnseen(question);
    if (token.trim() === '')
        throw new errors/* UserError */.yo('WRONG_INPUT', ['You entered no token. Paste it, then press Enter.']);
    return token;
}
/**
 * What the keys of a chunk do to the text. What a paste brings after its first line end belongs to it, so that a token
 * which was cut in two is seen to be.
 */
function typeKeys(before, chunk) {
    // Frames of a paste, arrows and other keys that are no text.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a terminal sends
    const keys = chunk.replace(/\u001b(?:\[[\d;]*[@-~]|O.)?/g, '');
    let text = before;
    for (const [at, key] of [...keys].entries()) {
        if (key === '\u0003')
            return { text: '', is: 'given-up' };
        if (key === '\u0004')
            return { text, is: 'done' };
        if (key === '\r' || key === '\n') {
            const rest = [...keys].slice(at).join('');
            if (text.trim() === '' && rest.trim() === '')
                return { text, is: 'done' };
            return { text: `${text}${rest}`.trim(), is: 'done' };
        }
        if (key === '\u007f' || key === '\b')
            text = text.slice(0, -1);
        else if (key === '\u0015')
            text = '';
        else
            text += key;
    }
    return { text, is: 'going-on' };
}
async function askUnseen(question) {
    const { stdin, stderr } = process;
    // Unseen before it is asked for: somebody may type at once.
    stdin.setEncoding('utf8').setRawMode(true);
    stderr.write(`${question} (not shown): `);
    let typed = { text: '', is: 'going-on' };
    await new Promise((resolve) => {
        const take = (chunk) => {
            typed = typeKeys(typed.text, chunk);
            if (typed.is === 'going-on')
                return;
            stdin.off('data', take).setRawMode(false).pause();
            resolve();
        };
        stdin.on('data', take);
        // The terminal is gone, and nobody types any more.
        stdin.once('end', resolve);
    });
    stderr.write('\n');
    // The terminal did not, since it handed every key on; now the shell learns of it as of any other program.
    if (typed.is === 'given-up') {
        process.kill(process.pid, 'SIGINT');
        // Until it arrives, nothing else happens.
        await (0,promises_.setTimeout)(SIGNAL_MS);
    }
    return typed.text;
}
async function readAll(stream) {
    let text = '';
    for await (const chunk of stream.setEncoding('utf8')) {
        text += chunk;
        if (text.length > LONGEST)
            throw new errors/* UserError */.yo('WRONG_INPUT', ['Standard input is too long for a token. Pipe in the token alone.']);
    }
    return text;
}

;// CONCATENATED MODULE: ./build/cli/check.js







const EXAMPLES = `
Examples:
  $ whatsapp-token-manager check                    checks token, log and issue
  $ pass show bot/token | whatsapp-token-manager check -
  $ whatsapp-token-manager check --json | jq .state`;
function registerCheck(program, tools) {
    const command = program
        .command('check')
        .summary("check the token, the bot's log and the issue once")
        .description("Checks the token at Meta and the bot's log on Railway, and updates the issue if you set --repo.\nWith TOKEN, it only asks Meta about that token.")
        .argument('[TOKEN]', 'token to check instead; - reads a pipe, or asks on a terminal');
    (0,cli_flags/* addOutput */.n9)(command, 'print nothing if all is well');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9.check), EXAMPLES).action(async (argument, manner) => {
        // A flag that is not known is no token; it is among the problems of this call.
        const given = argument !== undefined && !(0,cli_flags/* isFlag */.RV)(argument) ? argument : undefined;
        if (given === undefined && tools.read('bots') && !tools.read('bot'))
            return await checkFleet(tools, manner);
        const report = await (given === undefined ? pass(tools, manner) : checkOne(given, tools, manner));
        (0,output/* showReport */.UY)(report, tools, manner);
        tools.exit((0,exit_code/* exitCodeOf */.FO)(report));
    });
}
async function pass(tools, manner) {
    const { openManager: openEngine } = await Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2142));
    const { manager, settings } = await openEngine(tools, manner);
    const report = await manager.check();
    if (tools.read('notify') && !settings.github && report.level !== 'info')
        tools.err('Without an issue, nothing is remembered: every such check notifies you again. Set `--repo`.');
    if (settings.bot.autoRefresh && !settings.github)
        tools.err('Without an issue, nothing is remembered: every check tries a failed renewal again. Set `--repo`.');
    return report;
}
/** Every bot of the list; the shell learns of the worst. */
async function checkFleet(tools, manner) {
    const [{ openFleet }, { checkAll }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2142)), Promise.all(/* import() */[__nccwpck_require__.e(673), __nccwpck_require__.e(458)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3458))]);
    const { bots, ports } = await openFleet(tools, manner);
    const fleet = (0,output/* inFlagsOfFleet */.sv)(await checkAll(bots, ports));
    const worst = worstOf(fleet);
    if (manner.json)
        (0,output/* showJson */.qN)(fleetToJson(fleet), tools);
    else if (!manner.quiet || (worst && worst.level !== 'info'))
        (0,output/* showLines */.P6)(renderFleetConsole(fleet), tools);
    tools.exit(worst ? (0,exit_code/* exitCodeOf */.FO)(worst) : 0);
}
/** About that very token; the issue is left alone, and nobody is told. */
async function checkOne(argument, tools, manner) {
    const { token: given, problems } = await readToken(argument);
    if (problems.length > 0)
        throw new errors/* UserError */.yo('WRONG_INPUT', [...tools.problems, ...problems]);
    const token = given ?? (await askToken('Token to check'));
    tools.secrets.register(token);
    const { openManager: openEngine } = await Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2142));
    const inputs = { 'whatsapp-token': token, repo: undefined, history: undefined };
    const { manager, context } = await openEngine(tools, { ...manner, inputs });
    return toReport(await manager.validateToken(token), context);
}
function toReport(health, context) {
    const { state, level, reasons, type, appId, issuedAt, expiresAt } = health;
    const token = {
        ...(type ? { type } : {}),
        ...(appId ? { appId } : {}),
        ...(issuedAt ? { issuedAt } : {}),
        ...(expiresAt ? { expiresAt } : {}),
    };
    const none = { logs: { is: 'off' }, issue: { step: 'none' } };
    return { context, checkedAt: new Date(), state, level, reasons, token, ...none, isGiven: true };
}

// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __nccwpck_require__(9511);
;// CONCATENATED MODULE: ./build/cli/completion.js



const NAME = 'whatsapp-token-manager';
const FUNCTION = '_whatsapp_token_manager';
const SHELLS = { bash: renderBash, zsh: renderZsh, fish: renderFish };
const completion_EXAMPLES = `
Examples:
  $ source <(${NAME} completion bash)      in ~/.bashrc
  $ source <(${NAME} completion zsh)       in ~/.zshrc
  $ ${NAME} completion fish | source       in ~/.config/fish/config.fish`;
function registerCompletion(program, { out }) {
    const command = program
        .command('completion')
        .helpGroup('Set up')
        .description('print the completion script for bash, zsh or fish')
        .argument('[SHELL]', Object.keys(SHELLS).join(', '))
        .action((shell) => {
        if (shell === undefined || !Object.hasOwn(SHELLS, shell))
            throw new errors/* UserError */.yo('WRONG_INPUT', ['`completion` needs the name of a shell: `bash`, `zsh` or `fish`.']);
        out(SHELLS[shell](program.commands));
    });
    (0,help/* addExamples */.Ls)(command, completion_EXAMPLES);
}
/** The words that may follow a command in place of a flag. */
function operandsOf(command) {
    if (command.name() === 'completion')
        return Object.keys(SHELLS);
    return command.name() === 'help' ? (command.parent?.commands ?? []).map((each) => each.name()) : [];
}
function completionOf(option) {
    if (!option.required)
        return { is: 'none' };
    if (/<(?:file|dir|path)>/.test(option.flags))
        return { is: 'file' };
    const spec = inputs/* INPUTS */.m[option.name()];
    return spec?.value.is === 'choice' ? { is: 'words', words: spec.value.of } : { is: 'any' };
}
const flagsOf = ({ options }) => options.flatMap((option) => (option.long ? [option.long] : []));
function renderBash(commands) {
    const values = commands.flatMap((command) => command.options.flatMap((option) => {
        const value = completionOf(option);
        if (value.is === 'none')
            return [];
        const does = value.is === 'words' ? `words='${value.words.join(' ')}'` : value.is === 'file' ? 'files=1' : 'words=';
        return [`    '${command.name()} ${option.long}') ${does} ;;`];
    }));
    return [
        `# Completion of ${NAME} for bash: source <(${NAME} completion bash)`,
        `${FUNCTION}() {`,
        `  local cur=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} words= files=`,
        '  case $COMP_CWORD in',
        `    1) words='${commands.map((command) => command.name()).join(' ')} --help --version' ;;`,
        '    *)',
        '      case $command in',
        ...commands.map((each) => `        ${each.name()}) words='${[...operandsOf(each), ...flagsOf(each), '--help'].join(' ')}' ;;`),
        '      esac ;;',
        '  esac',
        `  case "$command \${COMP_WORDS[COMP_CWORD-1]}" in`,
        ...values,
        '  esac',
        '  if [ -n "$files" ]; then COMPREPLY=($(compgen -f -- "$cur")); else COMPREPLY=($(compgen -W "$words" -- "$cur")); fi',
        '}',
        `complete -F ${FUNCTION} ${NAME}`,
    ].join('\n');
}
function renderZsh(commands) {
    const described = (entries) => entries.map(([name, text]) => quote(`${name}:${text.replaceAll(':', '\\:')}`)).join(' ');
    const values = commands.flatMap((command) => command.options.flatMap((option) => {
        const value = completionOf(option);
        if (value.is === 'none')
            return [];
        const does = value.is === 'words' ? `compadd -- ${value.words.join(' ')}` : value.is === 'file' ? '_files' : ':';
        return [`    '${command.name()} ${option.long}') ${does}; return ;;`];
    }));
    return [
        `#compdef ${NAME}`,
        `# Completion of ${NAME} for zsh: source <(${NAME} completion zsh)`,
        `${FUNCTION}() {`,
        '  local -a found',
        '  if (( CURRENT == 2 )); then',
        `    found=(${described(commands.map((command) => [command.name(), describe(command)]))})`,
        '    _describe command found',
        '    return',
        '  fi',
        '  case "$words[2] $words[CURRENT-1]" in',
        ...values,
        '  esac',
        '  case $words[2] in',
        ...commands.map((command) => {
            const operands = operandsOf(command).map((word) => [word, word]);
            const flags = command.options.map((option) => [option.long ?? '', option.description]);
            return `    ${command.name()}) found=(${described([...operands, ...flags])}) ;;`;
        }),
        '  esac',
        '  _describe flag found',
        '}',
        `if [ -n "\${functions[compdef]}" ]; then compdef ${FUNCTION} ${NAME}; fi`,
    ].join('\n');
}
function renderFish(commands) {
    const complete = `complete -c ${NAME}`;
    return [
        `# Completion of ${NAME} for fish: ${NAME} completion fish | source`,
        `${complete} -f`,
        ...commands.map((command) => `${complete} -n __fish_use_subcommand -a ${command.name()} -d ${quote(describe(command))}`),
        ...commands.flatMap((command) => {
            const after = `${complete} -n '__fish_seen_subcommand_from ${command.name()}'`;
            const operands = operandsOf(command).map((word) => `${after} -a ${word}`);
            const flags = command.options.map((option) => {
                const value = completionOf(option);
                const takes = { none: '', any: ' -x', file: ' -r -F', words: '' }[value.is];
                const words = value.is === 'words' ? ` -x -a ${quote(value.words.join(' '))}` : '';
                return `${after} -l ${option.name()}${takes}${words} -d ${quote(option.description)}`;
            });
            return [...operands, ...flags];
        }),
    ].join('\n');
}
const describe = (command) => command.summary() || command.description();
/** For a shell. No text of ours has a backslash. */
function quote(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/cli/doctor.js


const HELP = `
✓ fine   ✗ wrong, with its fix   ? couldn't check   – not checked
Exit codes: 0 nothing is wrong, 1 something is wrong, 2 wrong settings, 3 couldn't check everything.

Examples:
  $ whatsapp-token-manager doctor
  $ whatsapp-token-manager doctor --repo octo/bot --json`;
/** `folder`: where the workflow files are looked for. */
function registerDoctor(program, tools, folder = process.cwd()) {
    const command = program
        .command('doctor')
        .summary('check the setup step by step, and change nothing')
        .description('Checks the setup step by step: Railway, Meta, GitHub, notifications. It changes nothing.')
        .action(async (manner) => {
        const { proveSetup } = await Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6413));
        await proveSetup(tools, { ...manner, flags: (0,cli_flags/* readFlags */.uW)(command), folder });
    });
    (0,cli_flags/* addOutput */.n9)(command, 'print only what is wrong, or could not be checked');
    // Nothing is changed anyway, and one bot is looked at: that of the inputs, not those of a list.
    const left = ['dry-run', 'bots', 'bot', 'shard'];
    const inputs = cli_flags/* TAKES */.F9.check.filter((name) => !left.includes(name));
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, [...inputs, 'monitor-workflow']), HELP);
}

// EXTERNAL MODULE: ./build/cli/init.js
var init = __nccwpck_require__(6919);
// EXTERNAL MODULE: ./build/cli/input-sources.js
var input_sources = __nccwpck_require__(110);
;// CONCATENATED MODULE: ./build/cli/logs.js








const logs_EXAMPLES = `
Examples:
  $ whatsapp-token-manager logs --log-window 2h
  $ whatsapp-token-manager logs --issue-log-excerpts redacted     shows one line of each kind
  $ whatsapp-token-manager logs --json | jq .logs.findings`;
function registerLogs(program, tools) {
    const command = program
        .command('logs')
        .summary("look for authentication errors in the bot's log")
        .description("Looks for authentication errors in the bot's log on Railway. Exits 1 if there are any.");
    (0,cli_flags/* addOutput */.n9)(command, 'print nothing if all is well');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9.logs), logs_EXAMPLES).action(async (manner) => {
        const { openManager: openEngine } = await Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2142));
        const { manager, settings, context } = await openEngine(tools, { ...manner, inputs: { repo: undefined } });
        if (!settings.railway)
            throw new errors/* UserError */.yo('WRONG_INPUT', [
                "`railway-token` is empty, so the bot's log cannot be read. Set RAILWAY_TOKEN.",
            ]);
        if (settings.bot.logWindowMs === 0)
            throw new errors/* UserError */.yo('WRONG_INPUT', ['`log-window` is `0`, which turns the log off. Set a duration such as 2h.']);
        const logs = await manager.checkRailwayLogs();
        if (manner.json)
            (0,output/* showJson */.qN)({ version: 1, bot: context.bot, ...toJson(logs, context.showExcerpts) }, tools);
        else if (!manner.quiet || (0,exit_code/* exitCodeOfLogs */.CP)(logs) > 0)
            (0,output/* showLines */.P6)(render(logs, context.showExcerpts), tools);
        tools.exit((0,exit_code/* exitCodeOfLogs */.CP)(logs));
    });
}
function toJson(logs, showExcerpts) {
    return { logs: (0,report_report/* logsToJson */.Rq)(logs, showExcerpts), reasons: logs.is === 'unread' ? [(0,output/* reasonInFlags */.Bw)(logs.reason)] : [] };
}
function render(logs, showExcerpts) {
    const lines = [{ level: 'info', text: `log  ${(0,wording/* logWords */.UU)(logs)}` }];
    if (logs.is === 'unread')
        lines.push({ level: logs.reason.level, text: (0,reason/* reasonLine */.$E)((0,output/* reasonInFlags */.Bw)(logs.reason)) });
    if (logs.is === 'read') {
        for (const group of (0,report_report/* shownGroups */.sS)(logs.findings, showExcerpts))
            lines.push({
                level: (0,report_report/* isAboutToken */.nw)(group) ? 'warning' : 'info',
                text: `     ${group.count} × ${group.pattern} (${group.evidence})${showExcerpts ? ` | ${group.example}` : ''}`,
            });
    }
    return lines;
}

// EXTERNAL MODULE: ./build/core/time.js
var time = __nccwpck_require__(3669);
;// CONCATENATED MODULE: ./build/cli/live-line.js
// The last line of a terminal while the monitor waits: state, time to expiry, next check, counting down.



const EVERY_MS = 1000;
const CLEAR = '\r\u001b[K';
const NARROW = 80;
function createLiveLine(intervalMs) {
    let timer;
    const write = (text) => process.stdout.write(text);
    return {
        show(report) {
            const next = Date.now() + intervalMs;
            // A line that wraps could not be taken back; the mark is two columns wide.
            const draw = () => write(`${CLEAR}${renderLive(report, next, Date.now()).slice(0, (process.stdout.columns || NARROW) - 2)}`);
            draw();
            timer = setInterval(draw, EVERY_MS);
        },
        clear() {
            clearInterval(timer);
            write(CLEAR);
        },
    };
}
/** @param next when the next check begins, and `now`: both in milliseconds. */
function renderLive(report, next, now) {
    const { state, level, token } = report;
    const left = (0,report_report/* timeLeftMs */.bB)(token, new Date(now));
    const expiry = token.expiresAt === 'never' ? 'never expires' : left === undefined ? 'expiry not known' : expiryIn(left);
    const seconds = Math.max(0, Math.ceil((next - now) / 1000));
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return `${wording/* MARK */.M$[state]} ${state} · ${level} · ${expiry} · next check in ${clock}`;
}
function expiryIn(leftMs) {
    return leftMs === 0 ? 'expired' : `expires in ${(0,time/* renderDuration */.PP)(leftMs)}`;
}

;// CONCATENATED MODULE: ./build/cli/monitor-log.js

/** Whether a pass says something that the one before did not. */
function isNews(report, before) {
    return before === undefined || gist(report) !== gist(before);
}
/** The same of several bots: one of them says something new, or came or went. */
function isFleetNews(after, before) {
    const told = new Map(before && allOf(before).map((report) => [report.context.bot, report]));
    return (allOf(after).length !== told.size || allOf(after).some((report) => isNews(report, told.get(report.context.bot))));
}
function allOf({ reports, shared }) {
    return [...reports, ...shared];
}
/** With the reasons where it is news. */
function renderPass(report, news) {
    const { checkedAt, state, level, token, reasons, issue } = report;
    const at = `${checkedAt.toISOString().slice(0, 19)}Z`;
    const about = issue.number ? ` · issue #${issue.number}` : '';
    const summary = `${at} ${state} · ${level} · expires ${(0,wording/* expiryWords */.T_)(token, checkedAt)}${about}`;
    if (!news)
        return [{ level: 'info', text: summary }];
    return [
        { level, text: `${at} ${(0,wording/* headline */.Pl)(report)}` },
        { level: 'info', text: summary },
        ...(0,wording/* predictionWords */.Vu)(report).map(([name, words]) => ({ level: 'info', text: `${at} ${name}: ${words}` })),
        ...reasons.map(({ code, level, what, fix }) => ({
            level,
            text: `${at} ${code}: ${what}${fix ? ` What to do: ${fix}` : ''}`,
        })),
    ];
}
function gist({ state, level, reasons, prediction }) {
    return [state, level, ...reasons.map(({ code }) => code), prediction?.byItself, prediction?.byHand].join(' ');
}

;// CONCATENATED MODULE: ./build/cli/monitor.js








const monitor_EXAMPLES = `
Examples:
  $ whatsapp-token-manager monitor
  $ whatsapp-token-manager monitor --interval 10m
  $ whatsapp-token-manager monitor --quiet >>monitor.log     only what changes`;
function registerMonitor(program, tools) {
    const command = program
        .command('monitor')
        .summary('check again and again, until Ctrl-C')
        .description('Checks the token again and again, until you press Ctrl-C or send SIGTERM.')
        .option('--interval <duration>', 'the same as --check-interval')
        .option('--json', 'print one JSON document a line, one for each check')
        .option('--quiet', 'print only what changes');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9.monitor), monitor_EXAMPLES).action(async (manner) => {
        if (tools.read('bots') && !tools.read('bot'))
            return await monitorFleet(tools, manner);
        const { openManager: openEngine } = await Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2142));
        const { manager, settings } = await openEngine(tools, { ...manner, endsItself: true });
        const stop = stopOnSignal();
        const { checkIntervalMs } = settings.bot;
        greet(tools, manner, checkIntervalMs, settings.github !== undefined);
        const live = tools.isTerminal && !manner.quiet && !manner.json ? createLiveLine(checkIntervalMs) : undefined;
        await manager.startMonitoring({ signal: stop, onReport: teller(tools, manner, live) });
        live?.clear();
        end(tools, manner);
    });
}
/** Once: whoever asks again does not want to wait. */
function stopOnSignal() {
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.once(name, () => stop.abort());
    return stop.signal;
}
/** Every bot of the list, again and again. Only the issues remember what was told; without them nothing does. */
async function monitorFleet(tools, manner) {
    const [{ openFleet }, { checkAll }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2142)), Promise.all(/* import() */[__nccwpck_require__.e(673), __nccwpck_require__.e(458)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3458))]);
    const stop = stopOnSignal();
    let before;
    for (let isFirst = true; !stop.aborted; isFirst = false) {
        // Anew each time: what the bots share is what was read in this very pass.
        const { bots, ports } = await openFleet(tools, { ...manner, endsItself: true });
        const { checkIntervalMs = 0 } = bots[0]?.bot ?? {};
        if (isFirst)
            greet(tools, manner, checkIntervalMs, tools.read('repo') !== undefined);
        const fleet = (0,output/* inFlagsOfFleet */.sv)(await checkAll(bots, ports));
        if (manner.json)
            (0,output/* showJsonLine */.kt)(fleetToJson(fleet), tools);
        else if (!manner.quiet || isFleetNews(fleet, before))
            (0,output/* showLines */.P6)(renderFleetConsole(fleet), tools);
        before = fleet;
        await ports.clock.sleep(checkIntervalMs, stop);
    }
    end(tools, manner);
}
function end({ out, err, exit }, { json, quiet }) {
    if (!quiet)
        (json ? err : out)('Monitoring has ended.');
    exit(0);
}
function greet({ out, err }, { json, quiet }, intervalMs, keepsIssue) {
    if (quiet)
        return;
    const memory = keepsIssue ? '' : ' Without `--repo`, no issue is kept, and nothing is remembered after this ends.';
    (json ? err : out)(`Checking every ${(0,time/* renderDuration */.PP)(intervalMs)}.${memory}`);
}
/** On a terminal only news scrolls by, since the live line shows the rest. */
function teller(tools, { json, quiet }, live) {
    let before;
    return (told) => {
        const report = (0,output/* inFlagsOfReport */.mD)(told);
        if (json)
            return (0,output/* showJsonLine */.kt)((0,report_report/* toJson */.aB)(report), tools);
        live?.clear();
        const news = isNews(report, before);
        if (news || !(live || quiet))
            (0,output/* showLines */.P6)(renderPass(report, news), tools);
        live?.show(report);
        before = report;
    };
}

;// CONCATENATED MODULE: ./build/cli/notify.js




const TEST_MS = 20_000;
const EXAMPLE = '\nExample:\n  $ NOTIFY=slack://TokenA/TokenB/TokenC whatsapp-token-manager notify --test';
function registerNotify(program, tools) {
    const command = program
        .command('notify')
        .summary('send a test message to each channel')
        .description('Sends a test message to each notification channel.')
        .requiredOption('--test', 'send the test message (required)')
        .action(async (manner) => await testChannels(tools, manner));
    (0,cli_flags/* addOutput */.n9)(command);
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, ['notify', 'bot-name']), EXAMPLE);
}
/** A line for each channel. Exits 1 where one was not reached. Throws `UserError` where there is none, or a wrong one. */
async function testChannels(tools, { json }) {
    const { read, secrets, env, out, exit } = tools;
    const [{ readChannelSettings }, { readRuntime }, { createChannels }, { sendAll }, findings_] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(501), __nccwpck_require__.e(604), __nccwpck_require__.e(310)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5604)),
        Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(175)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5175)),
        Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5699)),
        __nccwpck_require__.e(/* import() */ 474).then(__nccwpck_require__.bind(__nccwpck_require__, 9474)),
        __nccwpck_require__.e(/* import() */ 417).then(__nccwpck_require__.bind(__nccwpck_require__, 1417)),
    ]);
    const { renderFindings, toDiagnosisJson, toFinding } = findings_;
    const { name, channels } = readChannelSettings(read, secrets);
    if (channels.length === 0)
        throw new errors/* UserError */.yo('WRONG_INPUT', [NO_CHANNELS]);
    const signal = AbortSignal.timeout(TEST_MS);
    const findings = await Promise.all(createChannels(channels, readRuntime(env), secrets).map(async (notifier) => {
        const [failure] = await sendAll([notifier], testMessage(name), signal);
        const about = notifier.name;
        return failure ? toFinding(about, failure) : { about, is: 'fine', what: 'Test message sent.' };
    }));
    if (json)
        (0,output/* showJson */.qN)(toDiagnosisJson(findings), tools);
    else
        out(renderFindings(findings).join('\n'));
    exit(findings.some(({ is }) => is !== 'fine') ? 1 : 0);
}
const NO_CHANNELS = '`notify` is empty, so there is no channel to test. Set NOTIFY to its URL, such as `slack://TokenA/TokenB/TokenC`.';
/** Reaches everybody, whatever their threshold. */
function testMessage(bot) {
    return {
        level: 'info',
        concerns: 'critical',
        bot,
        title: `Test message for the bot ${bot}`,
        lines: ['The WhatsApp token manager will notify you here.', 'This is a test: nothing is wrong.'],
    };
}

;// CONCATENATED MODULE: ./build/cli/page.js



const page_EXAMPLES = `
The histories are in the folder history on the branch whatsapp-token-history.
To show when the monitor ran, save a file runs.json beside them:
  $ gh run list --workflow monitor.yml --limit 5000 --json createdAt >history/runs.json

Examples:
  $ whatsapp-token-manager page --out page --history history
  $ whatsapp-token-manager page --out page --history history/shop.json --interval 1h`;
const EXIT = { made: 0, fault: 2, outage: 3 };
function registerPage(program, tools) {
    const command = program
        .command('page')
        .summary('write the status page from the history')
        .description('Writes the status page: how each bot is doing, when you are needed next, and the last 90 days.')
        .requiredOption('--out <dir>', 'folder to write: a new one, an empty one, or an older page (required)')
        .option('--history <path>', 'folder of histories, or one file; by default the branch of --repo')
        .option('--interval <duration>', 'time between two checks; the same as --check-interval');
    (0,cli_flags/* addOutput */.n9)(command);
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, ['check-interval', 'repo', 'github-token']), page_EXAMPLES).action(async ({ out, history, json }) => {
        const [{ readPageSettings }, { publishPage }, { readRuntime }] = await Promise.all([
            __nccwpck_require__.e(/* import() */ 683).then(__nccwpck_require__.bind(__nccwpck_require__, 9683)),
            Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(948)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2948)),
            Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(175)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5175)),
        ]);
        const where = { folder: out, ...(history ? { history } : {}) };
        const settings = readPageSettings(tools.read, tools.secrets, where);
        const { lines, is } = await publishPage(settings, tools.secrets, readRuntime(tools.env));
        if (json)
            (0,output/* showJson */.qN)({ version: 1, result: is, folder: out, messages: lines }, tools);
        else
            (0,output/* showLines */.P6)(lines, tools);
        tools.exit(EXIT[is]);
    });
}

;// CONCATENATED MODULE: ./build/cli/refresh-and-redeploy.js




const REFRESH = {
    name: 'refresh',
    summary: 'renew the token at Meta, if it is due',
    description: 'Renews the token at Meta if it is due, saves it to Railway, redeploys the bot and checks it again.\nAn expired token cannot be renewed: use update.',
    examples: `
Examples:
  $ whatsapp-token-manager refresh
  $ whatsapp-token-manager refresh --dry-run        says if it is due, and changes nothing`,
    run: (manager) => manager.refreshToken(),
};
const REDEPLOY = {
    name: 'redeploy',
    summary: 'redeploy a bot that runs with an older token',
    description: 'Redeploys the bot if the variable on Railway is newer than the running deployment, and checks it.\nThe token is verified at Meta first.',
    examples: `
Examples:
  $ whatsapp-token-manager redeploy
  $ whatsapp-token-manager redeploy --deploy-timeout 0     starts it, and does not wait`,
    run: (manager) => manager.redeploy(),
};
function registerRefresh(program, tools) {
    register(program, tools, REFRESH);
}
function registerRedeploy(program, tools) {
    register(program, tools, REDEPLOY);
}
function register(program, tools, { name, summary, description, examples, run }) {
    const command = program.command(name).summary(summary).description(description);
    (0,cli_flags/* addOutput */.n9)(command, 'print nothing if all is well');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9[name]), examples).action(async (manner) => {
        const { openManager: openEngine } = await Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2142));
        const { manager } = await openEngine(tools, { ...manner, command: name });
        const report = await run(manager);
        (0,output/* showReport */.UY)(report, tools, manner);
        tools.exit((0,exit_code/* exitCodeOfRotation */.xj)(report));
    });
}

;// CONCATENATED MODULE: ./build/cli/suggest.js
// "Did you mean …": commander knows which word is near, and tells it where it refuses one.

/** ` Did you mean check?`, or nothing where nothing is near. */
function suggestCommand(word, known) {
    const probe = createProbe();
    for (const name of known)
        probe.command(name);
    return suggest(probe, word);
}
/** The same for a flag, with its dashes. */
function suggestFlag(word, known) {
    const probe = createProbe();
    for (const name of known)
        probe.option(name);
    return suggest(probe, word);
}
function createProbe() {
    return new esm/* Command */.uB()
        .exitOverride()
        .helpOption(false)
        .helpCommand(false)
        .configureOutput({ outputError: () => { } });
}
function suggest(probe, word) {
    try {
        probe.parse([word], { from: 'user' });
    }
    catch (error) {
        const [, near] = error instanceof esm/* CommanderError */.b7 ? (/\(Did you mean (.+)\?\)/.exec(error.message) ?? []) : [];
        const words = near?.replace(/^one of /, '').split(', ') ?? [];
        if (words.length > 0)
            return ` Did you mean ${words.map((each) => `\`${each}\``).join(' or ')}?`;
    }
    return '';
}

;// CONCATENATED MODULE: ./build/cli/update.js





const update_EXAMPLES = `
Examples:
  $ whatsapp-token-manager update                   asks for the new token without showing it
  $ pass show bot/token | whatsapp-token-manager update
  $ whatsapp-token-manager update --dry-run         verifies it, and changes nothing`;
function registerUpdate(program, tools) {
    const command = program
        .command('update')
        .summary('replace the token, and redeploy the bot')
        .description('Verifies the new token at Meta, saves it to Railway, redeploys the bot and checks it again.\nIf you stop it half-way, run it again: it finishes the work.')
        .argument('[TOKEN]', 'leave it out: a terminal asks for it, a pipe is read; so does -');
    (0,cli_flags/* addOutput */.n9)(command, 'print nothing if all is well');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9.update), update_EXAMPLES).action(async (argument, manner) => {
        const { openManager: openEngine } = await Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(846), __nccwpck_require__.e(501), __nccwpck_require__.e(673), __nccwpck_require__.e(175), __nccwpck_require__.e(699), __nccwpck_require__.e(604), __nccwpck_require__.e(142)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2142));
        const { token: given, problems } = await readToken(argument);
        const { manager } = await openEngine(tools, { ...manner, command: 'update', problems });
        const token = given ?? (await askToken('New token'));
        tools.secrets.register(token);
        const report = await manager.updateRailwayToken(token);
        (0,output/* showReport */.UY)(report, tools, manner);
        tools.exit((0,exit_code/* exitCodeOfRotation */.xj)(report));
    });
}

;// CONCATENATED MODULE: ./build/cli/version.js
// The version, for `--version`; a test holds it to package.json.
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/cli/program.js
// The command line as commander reads it. Everything that is wrong with a call is said at once, and shows no secret.

















/** In the order of help, by what they are for. */
const COMMANDS = {
    'Find out': [registerCheck, registerMonitor, registerLogs, registerDoctor],
    'Fix it': [registerUpdate, registerRefresh, registerRedeploy],
    'Set up': [init/* registerInit */.cU, registerNotify, registerPage],
};
const TYPED = 'Note: a secret typed as an argument stays in the shell history, and npm prints and logs it. Leave the token out, and it is asked for without being shown. Keep other secrets in the environment or in .env.';
/** What is longer may be a secret in the wrong place. */
const LONGEST_SHOWN = 25;
/** Runs one call. Throws `UserError` for a wrong one. */
async function runProgram(args, base) {
    const call = { read: () => undefined, problems: [] };
    const tools = {
        ...base,
        read: (name) => call.read(name),
        get problems() {
            return call.problems;
        },
    };
    const hide = (text) => text.length > LONGEST_SHOWN
        ? `something of ${text.length} characters`
        : `\`${tools.secrets.clean(text).replaceAll('`', "'")}\``;
    const program = new esm/* Command */.uB('whatsapp-token-manager')
        .version(VERSION, '-v, --version')
        .helpOption('-h, --help')
        .helpCommand(false)
        .configureHelp({ formatHelp: (command) => (command === program ? (0,help/* renderOverview */.mp)(program) : (0,help/* renderHelp */.W5)(command)) })
        .configureOutput({ writeOut: (text) => tools.out(text.trimEnd()), writeErr: () => { }, outputError: () => { } })
        .exitOverride()
        .action(() => tools.out((0,help/* renderOverview */.mp)(program)));
    registerAll(program, tools);
    (0,help/* registerHelp */.Pi)(program, tools, (name) => {
        const found = program.commands.find((command) => command.name() === name);
        if (found)
            return found;
        throw new errors/* UserError */.yo('WRONG_INPUT', [refuseCommand(program, name, hide)]);
    });
    for (const command of [program, ...program.commands])
        command.allowUnknownOption().allowExcessArguments();
    program.hook('preAction', (_program, command) => {
        const flags = (0,cli_flags/* readFlags */.uW)(command);
        const [argument] = command.registeredArguments.length > 0 ? command.args : [];
        const typed = command.name() in cli_flags/* TAKES */.F9 && argument && argument !== '-' && !(0,cli_flags/* isFlag */.RV)(argument) ? argument : '';
        tools.secrets.register(typed);
        const file = (0,input_sources/* readEnvFile */.SF)(process.cwd());
        call.read = (0,input_sources/* createLookup */.BL)(flags, tools.env, file);
        call.problems =
            command === program
                ? program.args.slice(0, 1).map((word) => refuseCommand(program, word, hide))
                : findStrays(command, hide);
        if (call.problems.length > 0 && !(command.name() in cli_flags/* TAKES */.F9))
            throw new errors/* UserError */.yo('WRONG_INPUT', call.problems);
        if (typed || (0,cli_flags/* typesSecret */.mZ)(flags))
            tools.err(TYPED);
        for (const ignored of (0,input_sources/* findIgnored */.SQ)(Object.keys(flags), tools.env, file))
            tools.err(ignored);
    });
    try {
        await program.parseAsync(args, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        // `--help` and `--version` end this way, too. Commander's own complaints name flags, never values.
        if (error.exitCode !== 0)
            throw new errors/* UserError */.yo('WRONG_INPUT', [sentence(tools.secrets.cleanOwn(error.message))]);
    }
}
function registerAll(program, tools) {
    for (const [group, registers] of Object.entries(COMMANDS)) {
        const before = program.commands.length;
        for (const register of registers)
            register(program, tools);
        for (const command of program.commands.slice(before))
            command.helpGroup(group);
    }
    registerCompletion(program, tools);
}
/** There is no such command. */
function refuseCommand(program, word, hide) {
    const names = program.commands.map((command) => command.name());
    if (word.startsWith('-'))
        return `The flag ${hide(word)} stands before the command. Write the command first.`;
    const near = suggestCommand(word, names) || ` The commands are ${names.map((name) => `\`${name}\``).join(', ')}.`;
    const what = hide(word);
    return `${what.charAt(0).toUpperCase()}${what.slice(1)} is not a command.${near}`;
}
/** Flags that the command does not have, and arguments that it does not take. */
function findStrays(command, hide) {
    const { args, options, registeredArguments } = command;
    const name = `\`${command.name()}\``;
    const known = options.flatMap(({ long }) => (long ? [long] : []));
    const end = args.findIndex(cli_flags/* isFlag */.RV);
    const operands = end < 0 ? args : args.slice(0, end);
    return [
        ...(end < 0 ? [] : args.slice(end)).filter(cli_flags/* isFlag */.RV).map((given) => {
            const flag = given.replace(/=.*/s, '');
            return `${name} has no flag ${hide(flag)}.${suggestFlag(flag, known)}`;
        }),
        ...operands
            .slice(registeredArguments.length)
            .map((text) => `${name} accepts no ${registeredArguments.length > 0 ? 'more arguments' : 'argument'}: ${hide(text)}.`),
    ];
}
function sentence(message) {
    const text = message.replace(/^error: /, '');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}


/***/ }),

/***/ 5526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ BLOCKED_WORDS),
/* harmony export */   MI: () => (/* binding */ BLOCKED_LINE),
/* harmony export */   ZB: () => (/* binding */ CRITICAL_LINE),
/* harmony export */   k_: () => (/* binding */ CRITICAL_WORDS)
/* harmony export */ });
// The two sentences that people and the log scan know our loudest alerts by.
/** What an alert says when a new token is the cure, bare of ornament. */
const CRITICAL_WORDS = 'WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED';
/** What an alert says when Meta restricts the account, bare of ornament. */
const BLOCKED_WORDS = 'WHATSAPP ACCOUNT BLOCKED - A NEW TOKEN WILL NOT HELP';
/** The first line for an expired or invalid token. */
const CRITICAL_LINE = `🚨 ${CRITICAL_WORDS} 🚨`;
/** The first line for a blocked app or account. */
const BLOCKED_LINE = `🚨 ${BLOCKED_WORDS} 🚨`;


/***/ }),

/***/ 515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lb: () => (/* binding */ judgeBackups),
/* harmony export */   ml: () => (/* binding */ findNeed),
/* harmony export */   ot: () => (/* binding */ backupVariables),
/* harmony export */   wL: () => (/* binding */ findSuccessor)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4220);
/* harmony import */ var _token_expiry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(33);
/* harmony import */ var _token_judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5051);
/* harmony import */ var _token_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1116);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2740);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2572);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2917);
// How each backup token stands: whether it could take over, why not, and whether the bot runs on one already.







/** Names of the variables that may hold a backup, in the order in which they take over. */
function backupVariables(tokenVariable) {
    return [`${tokenVariable}_BACKUP`, `${tokenVariable}_BACKUP_2`];
}
/**
 * @param wasNeeded what the issue said last: once it asked for a new backup, it does so until one is there
 */
function judgeBackups(primary, backups, { now, wasNeeded }) {
    const judged = backups.map((facts) => judgeOne(primary, facts, now));
    const reports = judged.map(({ report }) => report);
    const reasons = judged.flatMap(({ reason }) => reason ?? []);
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(primary.health.state) || backups.length === 0)
        return { reports, reasons };
    const running = reports.find(({ standing }) => standing === 'running');
    const next = reports.find(_standing_js__WEBPACK_IMPORTED_MODULE_6__/* .isReady */ .i);
    if (running) {
        const behind = next ? { behind: next.variable } : {};
        reasons.unshift(_reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .running */ .yk({ primary: primary.variable, backup: running.variable, ...behind }));
    }
    else if (wasNeeded && !next)
        reasons.unshift(_reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .AWAITED */ .A7);
    return { reports, reasons };
}
function judgeOne(primary, facts, now) {
    const { variable } = facts;
    const only = (standing, reason) => ({
        report: { variable, standing },
        ...(reason ? { reason } : {}),
    });
    switch (facts.is) {
        case 'sealed':
            return only('sealed', _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .sealed */ .JW(variable));
        case 'broken':
            return only('unusable', _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .broken */ .mw(facts.problem));
        case 'same':
            return isInUse(primary, facts) ? only('running') : only('same', _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .same */ .FB(variable, facts.as));
        case 'asked': {
            const { state, expiresAt } = facts.health;
            const { standing, reason } = judgeAsked(primary, variable, facts.health, now);
            const report = { variable, standing, state, ...(expiresAt ? { expiresAt } : {}) };
            return { report, ...(reason ? { reason } : {}) };
        }
    }
}
/** Whoever stores a copy does so after the token is there; whoever puts a backup in place, after the backup was. */
function isInUse(primary, { as, changedAt }) {
    return as === primary.variable && !!changedAt && !!primary.changedAt && primary.changedAt > changedAt;
}
function judgeAsked(primary, variable, health, now) {
    const { state } = health;
    if (state === 'unknown')
        return { standing: 'not-known' };
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isDead */ .XU)(state))
        return { standing: 'dead', reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .dead */ .Tm(variable, health.reasons[0]) };
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(state)) {
        // What concerns both is said of the token already.
        const isShared = state === primary.health.state;
        return { standing: 'unusable', ...(isShared ? {} : { reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P(variable, health.reasons[0]) }) };
    }
    const { expectedAppId } = primary;
    const judgement = (0,_token_judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeRotation */ .Q)({
        next: health,
        // As when it takes over: nothing is then compared with a token that works.
        current: { ...primary.health, state: 'expired' },
        ...(expectedAppId ? { expectedAppId } : {}),
        force: false,
        subject: (0,_token_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .backupIn */ .Ws)(variable),
    });
    if (judgement.is !== 'accepted')
        return { standing: 'unusable', reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P(variable, judgement.reasons[0]) };
    if (diesToo(primary.health, health, now))
        return { standing: 'dies-too', reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .diesToo */ .Qh(variable) };
    if (state === 'expiring')
        return { standing: 'expiring', reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .expiring */ .ZQ(variable, health) };
    return { standing: 'ready' };
}
/** Both made in the same way within the same hours: such a backup is none. */
function diesToo(primary, backup, now) {
    const areOfOneUser = primary.userId !== undefined && primary.userId === backup.userId;
    return (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(primary.state) && areOfOneUser && (0,_token_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .isShortLived */ .HB)(primary, now) && (0,_token_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .isShortLived */ .HB)(backup, now);
}
/** The backup to put in the token's place: only where Meta itself says that the token is dead. */
function findSuccessor(state, reports) {
    return (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isDead */ .XU)(state) ? reports.find(_standing_js__WEBPACK_IMPORTED_MODULE_6__/* .isReady */ .i) : undefined;
}
function findNeed(reasons) {
    if ((0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, 'needs-backup'))
        return 'running';
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, 'awaits-backup') ? 'awaited' : undefined;
}


/***/ }),

/***/ 2572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ AWAITED),
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   Kx: () => (/* binding */ backupSteps),
/* harmony export */   QH: () => (/* binding */ switchFailed),
/* harmony export */   Qh: () => (/* binding */ diesToo),
/* harmony export */   Tm: () => (/* binding */ dead),
/* harmony export */   ZQ: () => (/* binding */ expiring),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   eI: () => (/* binding */ backupWords),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   nV: () => (/* binding */ SWITCH_NOT_NEEDED),
/* harmony export */   yk: () => (/* binding */ running)
/* harmony export */ });
/* unused harmony export BACKUP_CODES */
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3669);
// What is said about backup tokens: one reason for each way to be none, the rows of a report, and the steps to a new one.

/** What is said of backups. */
const BACKUP_CODES = {
    RUNNING_ON_BACKUP: {
        headline: {
            line: 'The bot {bot} runs on its backup WhatsApp token and needs a new backup',
            title: 'running on the backup',
        },
        effect: 'needs-backup',
    },
    BACKUP_AWAITED: {
        headline: { line: 'The bot {bot} has no working backup WhatsApp token', title: 'without a backup' },
        effect: 'awaits-backup',
    },
    BACKUP_SAME_TOKEN: {},
    BACKUP_DIES_TOO: {},
    BACKUP_EXPIRING: {},
    BACKUP_DEAD: {},
    BACKUP_UNUSABLE: {},
    BACKUP_SEALED: {},
    SWITCH_FAILED: {},
    SWITCH_NOT_NEEDED: {},
};
function running({ primary, backup, behind }) {
    return {
        code: 'RUNNING_ON_BACKUP',
        level: 'warning',
        what: `The bot runs on its backup: \`${primary}\` now holds the token of \`${backup}\`. ${behind ? `Only \`${behind}\` is left as a backup.` : 'No other backup is left.'}`,
        why: 'The previous token stopped working, so the backup took over.',
        fix: `Save another token in \`${backup}\`, or replace the token with \`update\`. Then \`${backup}\` is a backup again.`,
        ...BACKUP_CODES.RUNNING_ON_BACKUP,
    };
}
const AWAITED = {
    code: 'BACKUP_AWAITED',
    level: 'warning',
    what: 'The backup was used, and the token saved since then cannot take over.',
    fix: 'Save a token that works as the new backup. This issue closes then.',
    ...BACKUP_CODES.BACKUP_AWAITED,
};
function same(variable, as) {
    return {
        code: 'BACKUP_SAME_TOKEN',
        level: 'warning',
        what: `\`${variable}\` cannot be a backup: it holds the same token as \`${as}\`, and stops working with it.`,
        why: 'It was probably copied.',
        fix: `Save another token in \`${variable}\`, preferably a system user token, or delete the variable.`,
    };
}
function diesToo(variable) {
    return {
        code: 'BACKUP_DIES_TOO',
        level: 'warning',
        what: `\`${variable}\` cannot be a backup: like the token, it is temporary, from the same user, and expires with it.`,
        why: 'Both come from API Setup at Meta, where tokens expire within hours.',
        fix: `Save a system user token in \`${variable}\`: https://business.facebook.com/latest/settings → System users → Generate token.`,
    };
}
function expiring(variable, { reasons }) {
    const end = reasons.find(({ effect }) => effect === 'token-ends' || effect === 'data-ends');
    return {
        code: 'BACKUP_EXPIRING',
        level: 'warning',
        what: end?.what ?? `The backup in \`${variable}\` expires soon.`,
        fix: 'Save a new backup before then.',
    };
}
function dead(variable, reason) {
    return {
        code: 'BACKUP_DEAD',
        level: 'warning',
        what: reason?.what ?? `Meta rejected the backup in \`${variable}\`.`,
        fix: `Save a new token in \`${variable}\`, or delete the variable.`,
    };
}
function unusable(variable, reason) {
    return {
        code: 'BACKUP_UNUSABLE',
        level: 'warning',
        what: `The backup in \`${variable}\` cannot take over.`,
        ...(reason ? { why: reason.what } : {}),
        fix: reason?.fix ?? `Save another token in \`${variable}\`.`,
    };
}
/** A variable whose text cannot be a token: the problem names it. */
function broken({ what, why, fix }) {
    return { code: 'BACKUP_UNUSABLE', level: 'warning', what, ...(why ? { why } : {}), ...(fix ? { fix } : {}) };
}
function sealed(variable) {
    return {
        code: 'BACKUP_SEALED',
        level: 'warning',
        what: `Couldn't verify the backup in \`${variable}\`: the variable is sealed, so its token can be neither read nor used.`,
        fix: 'Replace the sealed variable with an ordinary one.',
    };
}
/** A check wanted to put a backup in place, and could not. */
function switchFailed(reason) {
    return {
        code: 'SWITCH_FAILED',
        level: 'error',
        what: `Couldn't switch to the backup.${reason ? ` ${reason.what}` : ''}`,
        ...(reason?.why ? { why: reason.why } : {}),
        fix: 'Fix this problem. Every check tries again.',
    };
}
/** Between the look and the switch another run was faster. */
const SWITCH_NOT_NEEDED = {
    code: 'SWITCH_NOT_NEEDED',
    level: 'info',
    what: 'The token works again or was replaced meanwhile, so the backup was not needed.',
};
const STANDING = {
    ready: 'works',
    expiring: 'works for now',
    'not-known': "couldn't be checked this time",
    running: 'is in use: the bot runs on it',
    same: 'cannot be a backup: it is the same token',
    'dies-too': 'cannot be a backup: it expires with the token',
    dead: 'does not work: Meta rejects it',
    unusable: 'cannot take over',
    sealed: "is sealed, so it can't be verified",
};
/** How a backup stands, in a few words. */
function backupWords({ variable, standing, expiresAt }) {
    const isAlive = standing === 'ready' || standing === 'expiring';
    const end = expiresAt === 'never' ? ', never expires' : expiresAt ? `, expires at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTime */ .sZ)(expiresAt)}` : '';
    return `\`${variable}\` ${STANDING[standing]}${isAlive ? end : ''}`;
}
/** How to save a new backup, as Markdown: nothing is deployed for it. */
function backupSteps(variable) {
    return [
        '### Save a new backup (the bot keeps running)',
        '',
        '1. **Generate a token** that does not expire together with this one, preferably a system user token: [Business settings](https://business.facebook.com/latest/settings) → **System users** → **Generate token**.',
        `2. **Save it to Railway** as \`${variable}\`. This command asks for the token without showing it, and restarts nothing:`,
        '   ```sh',
        `   read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${variable} --stdin --skip-deploys --service YOUR-SERVICE`,
        '   ```',
        '3. **Wait for the next check.** It verifies the backup and closes this issue. You can also replace the token with `update`: then the token in use now becomes its backup again.',
    ];
}


/***/ }),

/***/ 2917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isReady)
/* harmony export */ });
/** Meta accepts it, and nothing speaks against it. */
function isReady({ standing }) {
    return standing === 'ready' || standing === 'expiring';
}


/***/ }),

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ BOT_NAME)
/* harmony export */ });
/** What a bot may be called: it is part of issues, of file names and of addresses. */
const BOT_NAME = /^[a-z0-9-]{1,40}$/;


/***/ }),

/***/ 7398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eB: () => (/* binding */ judgeProof),
/* harmony export */   z0: () => (/* binding */ refusalsIn)
/* harmony export */ });
/* unused harmony export showsSuccess */
/* harmony import */ var _log_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(374);
// What a bot's log proves about the token that it uses: Meta refused it, or a call with it succeeded.

/** Meta's refusals among what was found; nothing where there are none. */
function refusalsIn({ strong, groups }) {
    const times = groups.filter(({ evidence }) => evidence === 'strong').map(({ last }) => last.getTime());
    return strong > 0 && times.length > 0 ? { count: strong, last: new Date(Math.max(...times)) } : undefined;
}
function judgeProof(lines, options) {
    const findings = (0,_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanLogs */ .HW)(lines, options);
    const refusals = refusalsIn(findings);
    return {
        lines: findings.scanned,
        ...(refusals ? { refusals } : {}),
        isUsed: lines.some((line) => (0,_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfRunningDeployment */ .CM)(line, options) && showsSuccess(line.text)),
    };
}
/**
 * The answer to a sent message names what was given as `input`; webhooks, which prove nothing, do not.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
 */
const SEND_ANSWER = (0,_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .orderedLiterals */ .QU)('send answer', ['messaging_product', 'input', 'wa_id', 'wamid.']);
/** A line of a program that says that it sent a message, with Meta's id for it. */
const SENT = /\b(?:sent|enviad[oa]|gesendet|envoy[ée]e?)\b/i;
const HTTP_OK = /\b20[01]\b(?!\s*ms)/;
/** Whatever else such a line says, it is about something that went wrong, or about the state of an older message. */
const NOT_WELL = /(?<!:)\b[45]\d\d\b|error|fail|exception|refused|denied|timeout|"?status"?\s*[:=]\s*["']?[a-z]/i;
/** Whether the line shows that a call to the Graph API succeeded. What is not sure is none. */
function showsSuccess(text) {
    if (text.includes('wamid.')) {
        if (SEND_ANSWER.matches(text.replaceAll(/\s+/g, ' ')))
            return true;
        return SENT.test(text) && !NOT_WELL.test(text);
    }
    return text.includes('graph.facebook.com') && HTTP_OK.test(text) && !NOT_WELL.test(text);
}


/***/ }),

/***/ 374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ne: () => (/* binding */ BUILT_IN_PATTERNS),
  CM: () => (/* binding */ isOfRunningDeployment),
  sW: () => (/* binding */ judgeLine),
  QU: () => (/* binding */ orderedLiterals),
  HW: () => (/* binding */ scanLogs)
});

// EXTERNAL MODULE: ./build/core/alert-lines.js
var alert_lines = __nccwpck_require__(5526);
;// CONCATENATED MODULE: ./build/core/log/log-classes.js
// What a line of the bot's log is evidence of: one table, a row each, from what is certain to what only sounds like it.
/** Never silenced and never another service's; of a text in lower case. */
const NAMES_GRAPH = /graph\.facebook\.com/u;
/** Every error of the Graph API is an OAuthException, so that says whose error it is, and nothing about the token. */
const META_ERROR = /oauthexception|graphmethodexception|fbtrace_id|facebook platform/u;
/** Whose line it is; good answers say so, too. */
const META = /oauthexception|graphmethodexception|fbtrace_id|graph\.facebook\.com|facebook platform|(?<!microsoft )graph ?api|messaging_product|wamid\./u;
/** Also in JSON that is a string of JSON. A status, an exit code and a subcode are other numbers. */
const CODE = String.raw `(?<!sub_?|status[ _-]?|exit[ _-]?|response[ _-]?)c(?:ode|[oó]digo)[^\w\n]{0,12}`;
const OF_TOKEN = '(?:190|102|452|0)';
/** HTTP statuses are written under that name, too. */
const OF_MESSAGE = String.raw `(?![45]\d\d\b)\d{1,7}`;
/** Meta's sentences about tokens, as its errors have them and bots repeat them. */
const SENTENCES = [
    'error validating access token',
    'error validating application',
    'invalid oauth (?:2.0 )?access token',
    'malformed access token',
    'cannot parse access token',
    'access token could not be decrypted',
    'session has expired on ',
    'session has been invalidated because',
    'session was invalidated explicitly',
    'session does not match current stored session',
    'session key invalid',
    'has not authorized application',
    'cannot access the app till you log in',
    'an active access token must be used',
].join('|');
/** In the order of their weight: a line is what the first row says that fits. */
const ROWS = [
    { evidence: 'strong', name: 'Meta: token rejected', says: new RegExp(SENTENCES, 'u') },
    { evidence: 'strong', name: 'Meta: "invalid_token"', says: /\boauth\W[^\n]{0,60}?invalid_token/u },
    {
        evidence: 'strong',
        name: 'Meta: token error code',
        says: new RegExp(String.raw `${CODE}${OF_TOKEN}\b|\(#${OF_TOKEN}\)|oauthexception\W{1,4}190\b`, 'u'),
        besides: META_ERROR,
    },
    {
        evidence: 'strong',
        name: 'Meta: token error code',
        says: new RegExp(String.raw `${CODE}190\b|\(#190\)`, 'u'),
        besides: META,
    },
    {
        evidence: 'strong',
        name: 'Meta: HTTP 401',
        // Neither a length nor a duration.
        says: /(?<!\b[23]\d\d )\b401\b(?! ?(?:ms|s|b|kb|bytes)\b)/u,
        besides: NAMES_GRAPH,
    },
    {
        evidence: 'messaging',
        name: 'Meta: code',
        says: new RegExp(String.raw `(?:${CODE}|\(#)(${OF_MESSAGE})\b`, 'u'),
        besides: META_ERROR,
    },
    { evidence: 'messaging', name: 'Meta: code', says: new RegExp(String.raw `\(#(${OF_MESSAGE})\)`, 'u'), besides: META },
    { evidence: 'messaging', name: 'Meta: code', says: new RegExp(String.raw `(?:${CODE}|\(#)(13\d{4})\b`, 'u') },
    // Other services, by their hosts, libraries and errors.
    {
        evidence: 'elsewhere',
        name: 'a parser',
        says: /unexpected token|or unexpected token|syntaxerror|jsondecodeerror|tokeniz|\bzod|invalid input|is not valid json|token at position|token '?[<{]/u,
    },
    {
        evidence: 'elsewhere',
        name: 'an AI service',
        says: /openai|anthropic|claude|gemini|\bgroq|openrouter|deepseek|mistral|elevenlabs|assemblyai|deepgram|hugging ?face|langchain|pinecone|dialogflow|\bsk-|max_\w{0,20}tokens|tokens per|context length|\bllm\b|\bgpt/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Postgres',
        says: /postgres|\bpg_|prisma|sequelize|typeorm|sqlstate|28p01|supabase|database/u,
    },
    { evidence: 'elsewhere', name: 'MySQL', says: /mysql|mariadb|er_access_denied|mssql|sql ?server/u },
    { evidence: 'elsewhere', name: 'Redis', says: /redis|noauth|wrongpass|upstash|bullmq|valkey/u },
    { evidence: 'elsewhere', name: 'MongoDB', says: /mongo/u },
    { evidence: 'elsewhere', name: 'a message queue', says: /rabbitmq|amqp|kafka|\bsasl\b|\bmqtt\b|\bnats\b/u },
    {
        evidence: 'elsewhere',
        name: 'mail',
        says: /smtp|\bimap|nodemailer|\beauth\b|\b535\b|mailgun|sendgrid|\bgmail|\bmailer|postmark|resend\.com|brevo/u,
    },
    {
        evidence: 'elsewhere',
        name: 'payments',
        says: /stripe|paypal|mercado ?pago|razorpay|shopify|woocommerce|pagar\.?me|\basaas\b|\bpix\b|\badyen|braintree/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Google',
        says: /google|gaxios|invalid_grant|firebase|firestore|\bgcp\b|\bfcm\b/u,
    },
    { evidence: 'elsewhere', name: 'Telegram', says: /telegra[mf]|grammy/u },
    { evidence: 'elsewhere', name: 'Discord', says: /discord/u },
    { evidence: 'elsewhere', name: 'Slack', says: /\bslack|invalid_auth\b/u },
    {
        evidence: 'elsewhere',
        name: 'AWS',
        says: /\baws|amazon|\bs3\b|expiredtoken\b|expiredtokenexception|invalidclienttokenid|unrecognizedclient|signaturedoesnotmatch|dynamodb|cognito/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Microsoft',
        says: /microsoft|azure|aadsts|outlook|office ?365|invalidauthenticationtoken|\bmsal/u,
    },
    {
        evidence: 'elsewhere',
        name: 'another service',
        says: /twilio|github|gitlab|npm err|\bnotion|airtable|hubspot|zendesk|salesforce|pipedrive|auth0|clerk|\bokta\b|keycloak|cloudflare|cloudinary|spotify|twitter|linkedin|tiktok|\bzoom\b|calendly|trello|\bjira\b|atlassian|dropbox|ngrok|otlp|opentelemetry|\bloki\b|grafana|\bgrpc|elasticsearch|opensearch|\bminio|\bvault\b|api[ _-]?key/u,
    },
    // The bot's own doors: its webhook, its users, its access log.
    {
        evidence: 'elsewhere',
        name: 'webhook handshake',
        says: /verif(?:y|ication)[ _-]?token|hub\.verify|hub\.mode|webhook verif(?:y|ication)|invalid signature|signature mismatch|hub[ -]signature/u,
    },
    { evidence: 'elsewhere', name: 'CSRF protection', says: /[cx]srf|csurf|authenticity ?token/u },
    {
        evidence: 'elsewhere',
        name: 'JSON Web Tokens',
        says: /\bjwt|jsonwebtoken|tokenexpirederror|notbeforeerror|expiredsignature|no authorization token was found|passport|authguard|unauthorizedexception|next-?auth|\bjw[ks]s?\b/u,
    },
    {
        evidence: 'elsewhere',
        name: "the bot's users",
        says: /password|contraseña|senha|\bfor user\b|invalid credentials|log-?in failed|failed log-?in|\b(?:session|refresh|reset|invit\w{1,8}|confirmation|id|device|push|registration|fcm)[ _-]token|refresh_?token|(?:request|attempt|access|connection) (?:from|by|to) |client rejected|socket\.io|websocket|captcha|turnstile|\bldap/u,
    },
    {
        evidence: 'elsewhere',
        name: 'access log',
        // A bot that logs its own calls to Graph by their path names the version.
        says: /\b(?:get|post|put|patch|delete|head|options) \/(?!v\d)[^\s"]{0,500}(?: http\/[\d.]{1,3})?"? {1,4}(?:[-=→>:]{1,2} )?(?:status[=: ])?40[13]\b|\bunauthorized: \/(?!v\d)|"(?:url|path)":"\/(?!v\d)|werkzeug|starlette/u,
    },
    // Good news, and settings.
    {
        evidence: 'elsewhere',
        name: 'good news',
        says: /refreshed|renewed|rotated|still valid|is valid\b|not expired|valid until|(?:will )?expires? (?:in|at|on)\b|expires_(?:in|at)\b|success/u,
        unless: /fail|error|exception|unsuccess|could not|can't|cannot|unable|denied|reject|refused|invalid|expired|unauthori[sz]ed|40[13]|in 0\b/u,
    },
    {
        evidence: 'elsewhere',
        name: 'a setting',
        says: /_expir(?:e|es|y|ation)(?:_\w{1,20})?\W{0,3}[=:]|expires?in\W{0,3}[=:]/u,
    },
    {
        evidence: 'elsewhere',
        name: 'another host',
        says: /https?:\/\/(?!(?:[\w-]{1,40}\.){0,3}(?:facebook|fbsbx|fb|whatsapp|meta|instagram)\.|developer\.mozilla|httpstatuses|nodejs\.org)[a-z0-9[]/u,
    },
    { evidence: 'strong', name: 'code 190', says: new RegExp(String.raw `${CODE}190\b`, 'u') },
    {
        evidence: 'strong',
        name: 'code 190',
        says: /\(#190\)/u,
        besides: /token|unauthori[sz]ed|authenticat/u,
    },
];
/**
 * What only sounds like an authentication error: the six patterns of the product's promise, plain refusals, and the
 * commonest words of Spanish and Portuguese. Each literal follows the one before, on the same line.
 */
const WEAK = [
    ['token', 'expir'],
    ['invalid', 'token'],
    ['unauthorized'],
    ['authentication', 'fail'],
    ['403', 'forbidden'],
    ['401', 'unauthorized'],
    ['status code 401'],
    ['status 401'],
    ['http 401'],
    ['token', 'invalid'],
    ['token', 'inválid'],
    ['token', 'válido'],
    ['token', 'caduc'],
    ['token', 'vencid'],
    ['no autorizad'],
    ['não autorizad'],
    ['autentica', 'fall'],
    ['autentica', 'falh'],
    ['falh', 'autentica'],
    ['fall', 'autentica'],
    ['error de autentica'],
    ['erro de autentica'],
];
/**
 * Every weak pattern needs one of these, and Meta's errors have one in practice (`OAuthException`, `access token`), so
 * that most lines are done after one look.
 */
const SUSPECT = /token|auth|autori|autentica|40[13]|190|13\d{4}/iu;
/** How far from what was found a line is searched for the name of another service. */
const REACH = 2_000;
/**
 * What the line says by the table; nothing where it may still be weak.
 * @param text in lower case
 * @param weakAt where it sounds like an error, if it does
 */
function classify(text, weakAt) {
    const isGraphs = NAMES_GRAPH.test(text);
    const at = weakAt ?? text.search(BARE_CODE);
    const near = at < 0 || isGraphs ? '' : text.slice(Math.max(0, at - REACH), at + REACH);
    for (const row of ROWS) {
        const isElsewhere = row.evidence === 'elsewhere';
        if (isElsewhere && near === '')
            continue;
        const said = row.says.exec(isElsewhere ? near : text);
        if (!said || row.besides?.test(text) === false || row.unless?.test(near))
            continue;
        return {
            evidence: row.evidence,
            name: row.evidence === 'messaging' ? `${row.name} ${said[1]}` : row.name,
            locate: (shown) => shown.toLowerCase().search(row.says),
        };
    }
    return undefined;
}
const BARE_CODE = new RegExp(String.raw `${CODE}190\b`, 'u');

;// CONCATENATED MODULE: ./build/core/log/log-scan.js
// Finds authentication errors among the bot's log lines, in time linear in their length.


/** The weak patterns: case-insensitive, `.*` stays within a line. */
const BUILT_IN_PATTERNS = WEAK.map((literals) => orderedLiterals(literals.join('.*'), literals));
const EVIDENCE = ['strong', 'weak', 'messaging', 'elsewhere'];
/** Kinds of lines that one pattern is split into at most; the last one takes what is left. */
const MOST_KINDS = 4;
const RAILWAY_DROPS = 'Railway rate limit of ';
const OWN_NAME = 'whatsapp-token-manager';
/** The colours of `util.inspect`, also as JSON writes them. */
const COLOURS = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
/(?:\x1b|\\{1,4}(?:u00|x)1b)\[[\d;]{0,20}m/gi;
function scanLogs(lines, options) {
    const groups = new Map();
    const kinds = new Map();
    const patterns = sortPatterns(options.patterns);
    const findings = { scanned: 0, count: 0, strong: 0, groups: [], droppedByRailway: false };
    for (const line of lines) {
        if (!isOfRunningDeployment(line, options))
            continue;
        findings.scanned++;
        if (line.text.startsWith(RAILWAY_DROPS))
            findings.droppedByRailway = true;
        const found = judgeLine(line.text, patterns);
        if (!found)
            continue;
        const { text } = line;
        if (found.evidence === 'strong')
            findings.strong++;
        if (found.evidence === 'strong' || found.evidence === 'weak')
            findings.count++;
        const name = `${found.evidence} ${found.name}`;
        const known = kinds.get(name) ?? new Set();
        kinds.set(name, known);
        const kind = fingerprint(text, found.locate(text));
        if (known.size < MOST_KINDS)
            known.add(kind);
        const key = `${name} ${known.has(kind) ? kind : ''}`;
        count(groups, key, { ...found, text, timestamp: line.timestamp });
    }
    findings.groups = [...groups.values()]
        .sort((a, b) => EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) || b.count - a.count)
        .map(({ newest, locate, ...group }) => ({ ...group, example: options.sanitizeExcerpt(newest, locate) }));
    return findings;
}
function count(groups, key, { evidence, name, locate, text, timestamp }) {
    const group = groups.get(key);
    if (!group) {
        const times = { first: timestamp, last: timestamp };
        groups.set(key, { pattern: name, evidence, count: 1, ...times, newest: text, locate });
        return;
    }
    group.count++;
    if (timestamp < group.first)
        group.first = timestamp;
    if (timestamp >= group.last)
        Object.assign(group, { last: timestamp, newest: text, locate });
}
function sortPatterns(patterns) {
    return {
        builtIn: patterns.filter((pattern) => BUILT_IN_PATTERNS.includes(pattern)),
        own: patterns.filter((pattern) => !BUILT_IN_PATTERNS.includes(pattern) && !pattern.silences),
        silencing: patterns.filter(({ silences }) => silences),
    };
}
/** A pattern of the user's own counts, whatever else the line names: it was asked for. */
function judgeLine(line, { builtIn, own, silencing } = { builtIn: BUILT_IN_PATTERNS, own: [], silencing: [] }) {
    const isSuspect = SUSPECT.test(line);
    if ((!isSuspect && own.length === 0) || isOurOwn(line))
        return undefined;
    const text = line.replace(COLOURS, '');
    const lower = text.toLowerCase();
    const isGraphs = isSuspect && NAMES_GRAPH.test(lower);
    const matching = (pattern) => pattern.matches(text, lower);
    if (!isGraphs && silencing.some(matching))
        return undefined;
    const asked = own.find(matching);
    const weak = (isSuspect ? (isGraphs ? BUILT_IN_PATTERNS : builtIn).find(matching) : undefined) ?? asked;
    const found = isSuspect ? classify(lower, weak && locate(weak, text)) : undefined;
    if (found?.evidence === 'strong' || (found && !asked))
        return found;
    return weak && { evidence: 'weak', name: weak.name, locate: (shown) => locate(weak, shown) };
}
function locate(pattern, text) {
    return pattern.locate?.(text) ?? 0;
}
/** Tells one error from another by the words around what was found, less what differs from line to line. */
function fingerprint(text, at) {
    const start = text.lastIndexOf('\n', at) + 1;
    const words = (part) => part.toLowerCase().match(/(?<![^\s"'{,:])[\p{L}.-]{3,30}(?![^\s"'},:])/gu) ?? [];
    const before = words(text.slice(Math.max(start, at - 100), Math.max(at, 0))).slice(-4);
    return [...before, ...words(text.slice(Math.max(at, 0), at + 200)).slice(0, 6)].join(' ');
}
/** Whether the running deployment wrote it, as far as can be told. */
function isOfRunningDeployment(line, { since, deploymentId }) {
    if (deploymentId !== undefined && line.deploymentId !== undefined)
        return line.deploymentId === deploymentId;
    return since === undefined || line.timestamp >= since;
}
/** Our alerts are about the token, too; a monitor on Railway must not take them for the bot's. */
function isOurOwn(text) {
    return text.startsWith(OWN_NAME) || text.includes(alert_lines/* CRITICAL_WORDS */.k_) || text.includes(alert_lines/* BLOCKED_WORDS */.Bs);
}
/**
 * The pattern `a.*b.*c` for literals in lower case. Between literals `.*` only asks for their order, which repeated
 * searching answers in linear time, where a backtracking engine needs quadratic time for `token token token …`.
 */
function orderedLiterals(name, literals) {
    return {
        name,
        matches: (text, lower = text.toLowerCase()) => findInOrder(lower, literals) >= 0,
        locate: (text) => findInOrder(text.toLowerCase(), literals),
    };
}
/** Where the first of them stands, or -1. */
function findInOrder(text, literals) {
    let from = 0;
    let found = 0;
    let first = -1;
    for (let literal = literals[0]; literal !== undefined; literal = literals[found]) {
        const at = text.indexOf(literal, from);
        if (at < 0)
            return -1;
        const lineStart = found === 0 ? from : lastLineStart(text, from, at);
        if (lineStart > from) {
            // No line before this one has that literal behind the others, so the search goes on here.
            from = lineStart;
            found = 0;
        }
        else {
            if (found === 0)
                first = at;
            from = at + literal.length;
            found++;
        }
    }
    return first;
}
/** Where the line of `at` begins, or `from` where no line break lies between. */
function lastLineStart(text, from, at) {
    for (let index = at - 1; index >= from; index--) {
        if (isLineBreak(text.charCodeAt(index)))
            return index + 1;
    }
    return from;
}
/** The characters that `.` does not match. https://tc39.es/ecma262/#prod-LineTerminator */
function isLineBreak(charCode) {
    return charCode === 10 || charCode === 13 || charCode === 0x2028 || charCode === 0x2029;
}


/***/ }),

/***/ 4220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ reasonLine),
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   OV: () => (/* binding */ sortByLevel),
/* harmony export */   cY: () => (/* binding */ worstLevel),
/* harmony export */   dc: () => (/* binding */ toldOf),
/* harmony export */   nW: () => (/* binding */ OUTAGES),
/* harmony export */   tw: () => (/* binding */ isLoud),
/* harmony export */   u1: () => (/* binding */ hasEffect)
/* harmony export */ });
// The words every judgement is made of: a level, and reasons that say what happened, why probably, and what to do.
/** Whether it is an error, or worse: it opens an issue, and makes a run red unless `fail-on` says otherwise. */
function isLoud(level) {
    return level === 'error' || level === 'critical';
}
/** From quiet to loud, so that the worst of several can be taken. */
const LEVELS = ['info', 'warning', 'error', 'critical'];
/** The codes of services that gave no usable answer, and which these are. */
const OUTAGES = {
    META_UNAVAILABLE: 'Meta',
    RAILWAY_UNAVAILABLE: 'Railway',
    GITHUB_UNAVAILABLE: 'GitHub',
};
function hasEffect(reasons, effect) {
    return reasons.some((reason) => reason.effect === effect);
}
/** What programs are told of a reason: what people are told. */
function toldOf({ headline: _line, effect: _does, noAnswerFrom: _silent, ...told }) {
    return told;
}
/** Loudest first. */
function sortByLevel(reasons) {
    return reasons.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
}
/** All of it in one line, behind its code. */
function reasonLine({ code, what, why, fix }) {
    return [`${code}: ${what}`, why, fix && `What to do: ${fix}`].filter(Boolean).join(' ');
}
/** The loudest level among several; `info` when there is none. */
function worstLevel(levels) {
    let worst = 0;
    for (const level of levels)
        worst = Math.max(worst, LEVELS.indexOf(level));
    return LEVELS[worst] ?? 'info';
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ redactOutside),
/* harmony export */   lY: () => (/* binding */ createRedactor),
/* harmony export */   n0: () => (/* binding */ looksSecret)
/* harmony export */ });
/* unused harmony export redactPersonal */
/* harmony import */ var _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1649);
// Takes secrets and personal data out of text that leaves the program, in time linear in its length.

const MASK = '***';
/** Shorter values would blank out ordinary words everywhere. */
const SHORTEST_SECRET = 4;
/** Eight characters of a secret are always this many of its characters, base64 digits and hex digits. */
const GRAM = { plain: 8, base64: 10, hex: 16 };
const GRAM_LENGTHS = Object.values(GRAM);
/** What often stands before a secret, and in our own sentences as well: a URL's scheme, a pasted `NAME=`. */
const PREAMBLE = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|[A-Z0-9_]*(?:TOKEN|SECRET|KEY)=)(?=.{8})/s;
/**
 * A function that masks every known secret, each fragment of eight characters or more, and what looks like a secret
 * of Meta or GitHub: as it is, URL-encoded, JSON-escaped, in hex and in base64. Applying it again changes nothing.
 * Fragments with white space in them stay (a variable that wrongly holds words must not garble our sentences).
 */
function createRedactor(secrets) {
    // Indexed when the next text comes: many secrets may become known before.
    let waiting = [...secrets];
    const index = { grams: new Set(), beginnings: new Uint8Array(0x10000), wholes: new Set() };
    const learn = () => {
        for (const value of waiting)
            indexSecret(index, value);
        waiting = [];
    };
    const redact = (text) => {
        learn();
        for (let before = text;;) {
            const after = mask(before, index);
            // A mask may complete a secret that has asterisks of its own. Each further round makes the text shorter.
            if (after === before)
                return after;
            before = after;
        }
    };
    return Object.assign(redact, {
        add: (value) => void waiting.push(value),
        holds: (text) => {
            learn();
            const covered = new Uint8Array(text.length);
            coverGrams(text, index, covered);
            return covered.includes(1);
        },
    });
}
function indexSecret(index, value) {
    const secret = value.trim().replace(PREAMBLE, '');
    if (secret.length < SHORTEST_SECRET)
        return;
    for (const form of plainForms(secret))
        indexForm(index, form, GRAM.plain);
    for (const form of base64Forms(secret))
        indexForm(index, form, GRAM.base64);
    const hex = Buffer.from(secret).toString('hex');
    for (const form of [hex, hex.toUpperCase()])
        indexForm(index, form, GRAM.hex);
}
/** Ways to write a value in which eight of its characters never take less than eight. */
function plainForms(secret) {
    const wellFormed = secret.replace(/\p{Surrogate}/gu, '\ufffd');
    const json = JSON.stringify(secret).slice(1, -1);
    const urls = [encodeURIComponent(wellFormed), new URLSearchParams({ '': wellFormed }).toString().slice(1)];
    const lower = urls.map((url) => url.replace(/%../g, (byte) => byte.toLowerCase()));
    return new Set([secret, json, json.replaceAll('/', '\\/'), ...urls, ...lower]);
}
/** The digits of base64 and base64url that the value alone decides, behind 0, 1 or 2 bytes of something else. */
function base64Forms(secret) {
    const forms = new Set();
    for (const shift of [0, 1, 2]) {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
        for (const encoding of ['base64', 'base64url']) {
            const digits = bytes
                .toString(encoding)
                .replace(/=+$/, '')
                .slice(Math.ceil((shift * 8) / 6));
            // The last digit counts where the value ends the data, and not where something follows.
            forms.add(digits).add(digits.slice(0, Math.floor((bytes.length * 8) / 6) - Math.ceil((shift * 8) / 6)));
        }
    }
    return forms;
}
function indexForm(index, form, length) {
    if (form.length < length || /\s/.test(form))
        index.wholes.add(form);
    for (let start = 0; start + length <= form.length; start++) {
        const gram = form.slice(start, start + length);
        if (/\s/.test(gram))
            continue;
        index.grams.add(gram);
        let key = 0;
        for (let at = 0; at < 4; at++)
            key = nextKey(key, gram.charCodeAt(at));
        index.beginnings[key] = 1;
    }
}
/** A key of the last four characters: whatever came before has been shifted out. */
function nextKey(key, charCode) {
    return ((key << 4) ^ charCode) & 0xffff;
}
function mask(text, index) {
    // Everything is found in the same text and covered first, so that no mask can cut another secret in two.
    const covered = new Uint8Array(text.length);
    coverGrams(text, index, covered);
    for (const whole of index.wholes) {
        for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
            covered.fill(1, at, at + whole.length);
    }
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (shape.always)
            coverShape(text, shape, covered);
    return maskCovered(text, covered);
}
function maskCovered(text, covered) {
    let masked = '';
    let at = 0;
    for (let start = covered.indexOf(1); start >= 0; start = covered.indexOf(1, at)) {
        masked += text.slice(at, start) + MASK;
        const end = covered.indexOf(0, start);
        if (end < 0)
            return masked;
        at = end;
    }
    return masked + text.slice(at);
}
function coverShape(text, shape, covered) {
    if ('says' in shape) {
        for (const match of text.matchAll(shape.says)) {
            const end = match.index + match[0].length;
            covered.fill(1, end - (match[1] ?? match[0]).length, end);
        }
        return;
    }
    const { begins, ends, isWhole, isQuoted, last } = shape;
    begins.lastIndex = 0;
    // Goes on behind each value, so that no character is looked at twice.
    for (let match = begins.exec(text); match; match = begins.exec(text)) {
        const start = begins.lastIndex;
        ends.lastIndex = start;
        const stop = ends.exec(text)?.index ?? text.length;
        let end = last ? text.slice(start, stop).lastIndexOf(last) + start : stop;
        while (isQuoted && end > start && stop - end < 8 && text[end - 1] === '\\')
            end -= 1;
        if (end > start)
            covered.fill(1, isWhole ? match.index : start, end);
        begins.lastIndex = Math.max(start, stop);
    }
}
function coverGrams(text, { grams, beginnings }, covered) {
    let key = 0;
    for (let at = 0; at < text.length; at++) {
        key = nextKey(key, text.charCodeAt(at));
        if (beginnings[key] === 0 || at < 3)
            continue;
        const start = at - 3;
        for (const length of GRAM_LENGTHS) {
            if (grams.has(text.slice(start, start + length)))
                covered.fill(1, start, start + length);
        }
    }
}
/** Whether something in it has the form of a secret of Meta or GitHub. */
function looksSecret(text) {
    const covered = new Uint8Array(text.length);
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (shape.always)
            coverShape(text, shape, covered);
    return covered.includes(1);
}
/** Secrets of other services, and what is personal. For what others wrote: our own sentences say `token:` and `key=`. */
function redactOutside(text) {
    const covered = new Uint8Array(text.length);
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (!shape.always)
            coverShape(text, shape, covered);
    return redactPersonal(maskCovered(text, covered));
}
/** Telephone numbers, addresses and ids of people become a word in brackets; dates and times stay. */
function redactPersonal(text) {
    return _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .PERSONAL */ .zv.reduce((clean, { says, instead }) => clean.replace(says, (_match, kept) => (typeof kept === 'string' ? kept : instead)), text);
}


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yw: () => (/* binding */ MOST_COLUMNS),
  lQ: () => (/* binding */ reasonParagraph),
  qP: () => (/* binding */ renderConsole),
  x9: () => (/* binding */ wrapLine)
});

// UNUSED EXPORTS: columnsOf

// EXTERNAL MODULE: ./build/core/reason.js
var core_reason = __nccwpck_require__(4220);
// EXTERNAL MODULE: ./build/core/rotation/reasons.js
var reasons = __nccwpck_require__(7648);
// EXTERNAL MODULE: ./build/core/report/wording.js
var wording = __nccwpck_require__(8001);
;// CONCATENATED MODULE: ./build/core/report/outcome.js
// What a run did about the token, in one line: it is told before the state that the stored token is in.


const DONE = {
    update: '✅ Done: the new token is saved to Railway, and the bot runs with it.',
    refresh: '✅ Done: the token is renewed, and the bot runs with it.',
    redeploy: '✅ Done: the bot runs with the token saved on Railway.',
    switch: '✅ Done: the bot runs with its backup token.',
};
const NOT_DONE = {
    update: 'New token not saved',
    refresh: 'Token not renewed',
    redeploy: 'Bot not redeployed',
    switch: 'Backup token not used',
};
function toldOnce(report) {
    const { reasons, run } = report;
    const outcome = outcomeOf(report);
    const head = (0,wording/* headlineOf */.gD)(report);
    const ofRun = outcome ? (0,wording/* unsaid */.DY)(run?.reasons ?? [], outcome) : [];
    const others = (0,wording/* unsaid */.DY)(reasons, outcome, head).filter((reason) => !ofRun.some((each) => (0,wording/* isAlike */.HI)(each, reason)));
    const said = new Set();
    const once = (reason) => {
        const { why, fix, ...rest } = reason;
        const isNew = { why: why && !said.has(why), fix: fix && !said.has(fix) };
        said.add(why).add(fix);
        return { ...rest, ...(why && isNew.why ? { why } : {}), ...(fix && isNew.fix ? { fix } : {}) };
    };
    const onceIn = (line) => (line.of ? { ...line, of: once(line.of) } : line);
    return {
        ...(outcome ? { outcome: onceIn(outcome) } : {}),
        ofRun: ofRun.map(once),
        head: onceIn(head),
        others: others.map(once),
    };
}
/** What became of what this run was asked for, or did without being asked; nothing where it only checked. */
function outcomeOf({ run, rotation, context }) {
    if (!run)
        return undefined;
    const { kind, outcome, reasons } = run;
    const [main] = reasons;
    if (context.dryRun) {
        if (!main || outcome !== 'refused')
            return { text: 'Dry run: nothing was changed.' };
        return withoutChange((0,wording/* sayWith */.C6)(`✋ Dry run. ${failureOf(kind, main)}`, main));
    }
    if (outcome === 'live')
        return { text: DONE[kind], ...(main ? { of: main } : {}) };
    if (!main)
        return { text: `⚠️ ${NOT_DONE[kind]}.` };
    const said = (0,wording/* sayWith */.C6)(outcome === 'refused' ? `✋ ${failureOf(kind, main)}` : BEFORE[outcome ?? 'none'](kind), main);
    return rotation?.changed || outcome === 'unchanged' ? said : withoutChange(said);
}
/** What goes before the reason. */
const BEFORE = {
    unchanged: () => '✅ Nothing to do',
    'set-not-live': () => '⚠️ Not finished',
    'live-but-refused': () => '❌ Not working yet',
    restored: (kind) => `↩️ ${NOT_DONE[kind]}`,
    none: (kind) => `⚠️ ${NOT_DONE[kind]}`,
};
/** What stands in the way of any token, and says nothing against this one. */
const ABOUT_SETUP = [
    ...Object.keys(reasons/* ROTATION_CODES */.ES),
    'PHONE_NUMBER_ID_MISSING',
    'PHONE_NUMBER_ID_UNUSABLE',
];
function failureOf(kind, { code }) {
    return kind === 'update' && !ABOUT_SETUP.includes(code) ? 'New token rejected' : NOT_DONE[kind];
}
/** Its own sentence may say so already. */
function withoutChange({ text, ...said }) {
    return { ...said, text: `${text.replace(/ Nothing was (?:written|changed)\.$/, '')} Nothing was changed.` };
}

// EXTERNAL MODULE: ./build/core/report/report.js
var report_report = __nccwpck_require__(6859);
;// CONCATENATED MODULE: ./build/core/report/console.js
// What the run's log and the terminal show: few lines, the important one first.




/** No console is used wider: lines that long are hard to read. */
const MOST_COLUMNS = 100;
/** @param renderLocal a time as the place of the reader says it, where that is known */
function renderConsole(report, renderLocal) {
    const { outcome, ofRun, head, others } = toldOnce(report);
    const tell = (reason) => reasonParagraph(reason, report);
    return [
        ...(outcome ? [headParagraph(outcome, report, outcome.of?.level ?? 'info'), ...ofRun.map(tell), BLANK] : []),
        headParagraph(head, report, report.level),
        ...facts(report, renderLocal),
        ...others.map(tell),
    ];
}
const BLANK = { level: 'info', text: '' };
/** A reason that the line says is told with it, and only there. */
function headParagraph({ text, of }, report, color) {
    if (!of)
        return { level: 'info', text, headline: color };
    const lines = [text, (0,wording/* restOf */.Y6)(of)].filter(Boolean);
    return { ...asTold(of, report), text: lines.join('\n'), headline: color, hang: INDENT };
}
/** @param before what goes before its code */
function reasonParagraph(reason, report, before = '') {
    return { ...asTold(reason, report), text: `${before}${(0,core_reason/* reasonLine */.$E)(reason)}`, hang: INDENT };
}
/** What makes a run red is annotated in each of them; advice only while it is news. */
function asTold({ level, code }, { told = [] }) {
    return { level, ...(level === 'warning' && told.includes(code) ? { isTold: true } : {}) };
}
const INDENT = 3;
const NAME_COLUMNS = 19;
function facts(report, renderLocal) {
    const { context, token, checkedAt, state, level, issue, logs, rotation, run } = report;
    const bar = (0,wording/* lifeBar */.qG)(token, checkedAt);
    const row = (name, words) => ({
        level: 'info',
        text: `${' '.repeat(INDENT)}${name.padEnd(NAME_COLUMNS)}  ${words}`,
        hang: INDENT + NAME_COLUMNS + 2,
    });
    const expires = row(state === 'expired' ? 'Expired' : 'Expires', (0,wording/* expiryWords */.T_)(token, checkedAt, renderLocal));
    if (report.isGiven)
        return [...(token.expiresAt ? [expires] : []), ...(token.type ? [row('Token type', token.type)] : [])];
    const groups = logs.is === 'read' ? (0,report_report/* shownGroups */.sS)(logs.findings, context.showExcerpts).filter(report_report/* isAboutToken */.nw) : [];
    const aside = (0,wording/* asideWords */.kD)(logs);
    const about = issue.step === 'none' ? 'unchanged' : issue.step;
    return [
        {
            level: 'info',
            text: `${wording/* MARK */.M$[state]} ${state} · ${level} · ${context.bot}${context.place ? ` · ${context.place}` : ''}`,
            hang: INDENT,
        },
        expires,
        ...(bar ? [row('Time left', bar)] : []),
        ...(0,wording/* predictionWords */.Vu)(report).map(([name, words]) => row(name, words)),
        ...(0,wording/* findLinks */.t5)(report).map(([name, url]) => row(name, url)),
        row("Bot's log", (0,wording/* logWords */.UU)(logs)),
        ...groups.map(({ count, pattern, evidence, example }) => row('', `${count} × ${pattern} (${evidence})${context.showExcerpts ? ` | ${example}` : ''}`)),
        ...(aside ? [row('', aside)] : []),
        ...(issue.number ? [row('Issue', `#${issue.number} ${about} ${issue.url ?? ''}`.trimEnd())] : []),
        ...(rotation?.outcome && !run ? [row('Rotation', rotation.outcome)] : []),
        ...(context.dryRun && !run ? [row('Dry run', 'nothing was changed')] : []),
    ];
}
/**
 * The paragraph as lines of at most so many columns; what has no space to break at stays whole. No line begins with what
 * a runner takes for a command: others wrote part of the text.
 */
function wrapLine({ text, hang = 0 }, columns) {
    const room = Math.max(20, columns);
    const indent = ' '.repeat(Math.min(hang, Math.floor(room / 2)));
    return text.split('\n').flatMap((line, at) => {
        // The name of a row is not broken.
        const name = at === 0 && /^.* {2}$/.test(line.slice(0, hang)) ? line.slice(0, hang) : undefined;
        const begin = name ?? (at === 0 ? (/^ */.exec(line)?.[0] ?? '') : indent);
        const lines = [];
        let current = begin;
        let isEmpty = true;
        for (const word of line
            .slice(at === 0 ? begin.length : 0)
            .trimStart()
            .split(/(?<=\S) (?=\S)(?!::|##)/)) {
            const longer = isEmpty ? `${current}${word}` : `${current} ${word}`;
            if (!isEmpty && columnsOf(longer) > room) {
                lines.push(current);
                current = `${indent}${word}`;
            }
            else
                current = longer;
            isEmpty = false;
        }
        return [...lines, current.trimEnd()];
    });
}
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;
/** How many columns of a terminal a text takes. */
function columnsOf(text) {
    let columns = 0;
    for (const { segment } of GRAPHEMES.segment(text))
        columns += WIDE.test(segment) ? 2 : 1;
    return columns;
}


/***/ }),

/***/ 6859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ logsToJson),
/* harmony export */   VZ: () => (/* binding */ isRotationDone),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   bB: () => (/* binding */ timeLeftMs),
/* harmony export */   nw: () => (/* binding */ isAboutToken),
/* harmony export */   sS: () => (/* binding */ shownGroups)
/* harmony export */ });
/* unused harmony export expiresInMinutes */
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4220);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3669);


/** Whether what was asked for came about: the bot runs with the token. A dry run is asked to change nothing. */
function isRotationDone({ rotation, context }) {
    return context.dryRun || rotation?.outcome === 'live' || rotation?.outcome === 'unchanged';
}
/** Milliseconds until the token expires; nothing where it never does or nobody knows. */
function timeLeftMs(token, now) {
    return token.expiresAt instanceof Date ? Math.max(0, token.expiresAt.getTime() - now.getTime()) : undefined;
}
/** The report as the output `report` carries it: dates as ISO text, excerpts only where they may be shown. */
function toJson(report) {
    const { context, logs, token } = report;
    return {
        version: 1,
        bot: context.bot,
        checkedAt: report.checkedAt,
        state: report.state,
        level: report.level,
        reasons: report.reasons.map(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .toldOf */ .dc),
        token: { ...token, expiresInMinutes: expiresInMinutes(report) },
        logs: logsToJson(logs, context.showExcerpts),
        ...(report.prediction ? { prediction: report.prediction } : {}),
        ...(report.backups ? { backups: report.backups } : {}),
        issue: report.issue,
        ...(report.rotation ? { rotation: report.rotation } : {}),
        dryRun: context.dryRun,
    };
}
/** What was found in the bot's log, as `report` carries it. */
function logsToJson(logs, showExcerpts) {
    if (logs.is !== 'read')
        return { read: false };
    const { scanned, count, strong } = logs.findings;
    const groups = shownGroups(logs.findings, showExcerpts);
    return {
        read: true,
        lines: scanned,
        findings: count,
        strong,
        groups: groups.map(({ example, ...group }) => (showExcerpts ? { ...group, example } : group)),
    };
}
/** Without excerpts nothing tells apart what one pattern found, so that it is one group. */
function shownGroups({ groups }, showExcerpts) {
    if (showExcerpts)
        return groups;
    const merged = Map.groupBy(groups, ({ evidence, pattern }) => `${evidence} ${pattern}`);
    return [...merged.values()].map((alike) => {
        const newest = alike.reduce((late, group) => (group.last > late.last ? group : late));
        const first = new Date(Math.min(...alike.map((group) => group.first.getTime())));
        return { ...newest, first, count: alike.reduce((sum, { count }) => sum + count, 0) };
    });
}
/** Whether such lines look like authentication errors of the watched token; others are only told. */
function isAboutToken({ evidence }) {
    return evidence === 'strong' || evidence === 'weak';
}
/** Whole minutes until expiry, as the output `expires-in-minutes` gives them. */
function expiresInMinutes(report) {
    const left = timeLeftMs(report.token, report.checkedAt);
    return left === undefined ? undefined : Math.floor(left / _time_js__WEBPACK_IMPORTED_MODULE_1__/* .MINUTE_MS */ .kg);
}


/***/ }),

/***/ 8001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ sayWith),
/* harmony export */   DY: () => (/* binding */ unsaid),
/* harmony export */   Fc: () => (/* binding */ asideTable),
/* harmony export */   HI: () => (/* binding */ isAlike),
/* harmony export */   Jn: () => (/* binding */ logTable),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   PE: () => (/* binding */ goodNews),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   T_: () => (/* binding */ expiryWords),
/* harmony export */   Tm: () => (/* binding */ appPage),
/* harmony export */   UE: () => (/* binding */ renderLinks),
/* harmony export */   UU: () => (/* binding */ logWords),
/* harmony export */   Vu: () => (/* binding */ predictionWords),
/* harmony export */   Y6: () => (/* binding */ restOf),
/* harmony export */   _A: () => (/* binding */ stateTitle),
/* harmony export */   b0: () => (/* binding */ findMain),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   iT: () => (/* binding */ reasonItem),
/* harmony export */   kD: () => (/* binding */ asideWords),
/* harmony export */   qG: () => (/* binding */ lifeBar),
/* harmony export */   t5: () => (/* binding */ findLinks)
/* harmony export */ });
/* harmony import */ var _alert_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5526);
/* harmony import */ var _backup_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(515);
/* harmony import */ var _backup_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2572);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4220);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9507);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3669);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2740);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1197);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6859);
// The words that every renderer shares: the first line, a short name, a mark, and what a state means for people.









/** A coloured mark for a state. */
const MARK = {
    valid: '🟢',
    expiring: '🟡',
    expired: '🔴',
    invalid: '🔴',
    misconfigured: '🟠',
    blocked: '⛔',
    unknown: '⚪',
};
const HEADLINE = {
    valid: (bot) => `The WhatsApp token of ${bot} works`,
    expiring: (bot) => `The WhatsApp token of ${bot} expires soon`,
    expired: () => _alert_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .CRITICAL_LINE */ .ZB,
    invalid: () => _alert_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .CRITICAL_LINE */ .ZB,
    misconfigured: (bot) => `Setup problem with the WhatsApp token of ${bot}`,
    blocked: () => _alert_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .BLOCKED_LINE */ .MI,
    unknown: (bot) => `Couldn't check the WhatsApp token of ${bot} this time`,
};
/** A token that was only asked about: whether a bot depends on it is not known, so this is no alarm. */
const GIVEN = {
    valid: '✅ This token works',
    expiring: '🟡 This token works, but expires soon',
    expired: '❌ Token rejected',
    invalid: '❌ Token rejected',
    misconfigured: "🟠 Couldn't verify this token",
    blocked: '⛔ Meta has blocked the account of this token',
    unknown: "⚪ Couldn't check this token",
};
/** The first line of everything that is told about a state. A good token beside a fault is no good news. */
function headline(report) {
    return headlineOf(report).text;
}
function headlineOf(report) {
    const { state, context, reasons } = report;
    if (report.isGiven) {
        const main = (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(state) ? undefined : findMain(reasons);
        return main ? sayWith(GIVEN[state], main) : { text: GIVEN[state] };
    }
    const leading = (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .findLeading */ .s)(report);
    if (leading?.headline)
        return { text: leading.headline.line.replace('{bot}', () => context.bot) };
    const line = HEADLINE[state](context.bot);
    if (leading)
        return { text: `${line}, ${state === 'valid' ? 'but' : 'and'}: ${leading.what}`, of: leading };
    return { text: isFaulty(report) ? `${line}, but not all is well` : line };
}
/** The loudest reason: it says why. */
function findMain(reasons) {
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .sortByLevel */ .OV)(reasons)[0];
}
/** What goes before, and the reason in the same sentence. */
function sayWith(before, reason) {
    const what = reason.what
        .replace(/^(?:This|The new) token (?=\w+s? |has )/, 'it ')
        .replace(/^(?:A|An|Another|It|No|The|This|Couldn't)\b/, (word) => word.toLowerCase());
    return { text: `${before}: ${what}`, of: reason };
}
/** What is still to be said of the reasons, once some were said in full. */
function unsaid(reasons, ...said) {
    const isSaid = (reason) => said.some((line) => line?.of && isAlike(line.of, reason));
    return reasons.filter((reason) => !isSaid(reason));
}
/** One that was passed on may be louder or quieter since, and say what it came to as well. */
function isAlike(a, b) {
    return a.code === b.code && (a.what.includes(b.what) || b.what.includes(a.what));
}
/** The state in the words of the title, which says what is wrong where the state does not. */
function stateTitle(report) {
    const { state } = report;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .findLeading */ .s)(report)?.headline?.title ?? (isFaulty(report) ? 'needs attention' : state);
}
/** Something is wrong that the state, a good one, does not say. */
function isFaulty({ state, level }) {
    return state === 'valid' && (0,_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoud */ .tw)(level);
}
/** What happens next, what you need to do, and which tokens could take over: each with its name. */
function predictionWords({ prediction, backups = [], }) {
    if (!prediction)
        return [];
    const { byItself, byHand } = prediction;
    return [
        ['What happens next', byItself],
        ...(byHand ? [['What you need to do', byHand]] : []),
        ...backups.map((backup) => ['Backup', (0,_backup_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .backupWords */ .eI)(backup)]),
    ];
}
/** The first line once all is well again. */
function goodNews(bot) {
    return `✅ ${HEADLINE.valid(bot)} again`;
}
/** When the token ends, in a few words; as the reader's clock says it first, where that is known. */
function expiryWords(token, now, renderLocal) {
    const { expiresAt } = token;
    if (expiresAt === 'never')
        return 'never';
    if (!expiresAt)
        return 'not known';
    const moment = (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMoment */ .dc)(expiresAt, now);
    if (!renderLocal)
        return moment;
    const [distance, at = ''] = moment.split(', ');
    const local = renderLocal(expiresAt);
    const isSameDay = local.startsWith(at.slice(0, 10));
    return `${distance}, ${local} (${isSameDay ? at.slice(11) : at})`;
}
/** A reason as one item of a Markdown list. */
function reasonItem({ code, what, why, fix }) {
    return `- **${what}**${why ? ` ${why}` : ''}${fix ? ` *What to do:* ${fix}` : ''} <sub>${code}</sub>`;
}
/** What a reason says after its first sentence, which was said already; nothing where that was all. */
function restOf({ code, why, fix }) {
    return why || fix ? [why, fix && `What to do: ${fix}`, `(${code})`].filter(Boolean).join(' ') : undefined;
}
/** The two places that bring a bot back: where a token is made, and where it is replaced. */
function findLinks({ state, token, context, reasons, prediction, }) {
    const { repositoryUrl, updateWorkflow } = context;
    if (state === 'blocked') {
        return [
            ['Open the Business Support Home', 'https://business.facebook.com/business-support-home'],
            ['Open the app', appPage(token)],
        ];
    }
    // Where a check renews it, nobody is sent to do so.
    const isLeft = state === 'expiring' && (!prediction || prediction.byHand !== undefined);
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isDead */ .XU)(state) && !isLeft && !(0,_backup_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .findNeed */ .ml)(reasons))
        return [];
    const replace = repositoryUrl
        ? [['Replace it', `${repositoryUrl}/actions/workflows/${updateWorkflow}`]]
        : [];
    return [['Get a token', appPage(token)], ...replace];
}
/** On one line, in the order of use. */
function renderLinks(links) {
    return links.map(([name, url]) => `[${name}](${url})`).join(' → ');
}
/** Names and values side by side; rows without a value are left out. */
function renderTable(rows) {
    const shown = rows.flatMap(([name, value]) => (value ? [`| ${name} | ${value} |`] : []));
    return ['| | |', '| --- | --- |', ...shown];
}
/** Where its app makes tokens. Which business it belongs to is not known. */
function appPage({ appId }) {
    const base = 'https://developers.facebook.com/apps';
    return appId && /^\d+$/.test(appId) ? `${base}/${appId}/whatsapp-business/wa-dev-console/` : base;
}
const BAR_CELLS = 20;
/**
 * How much of the token's life is left, as a bar. Short-lived tokens don't say when they were issued: theirs is
 * drawn against two hours, the most such a token was seen to live.
 */
function lifeBar(token, now) {
    const left = (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .timeLeftMs */ .bB)(token, now);
    if (!left || !(token.expiresAt instanceof Date))
        return undefined;
    const whole = token.issuedAt ? token.expiresAt.getTime() - token.issuedAt.getTime() : Math.max(left, 2 * _time_js__WEBPACK_IMPORTED_MODULE_3__/* .HOUR_MS */ .iQ);
    const share = whole > 0 ? Math.min(1, left / whole) : 0;
    const full = Math.max(1, Math.round(share * BAR_CELLS));
    const percent = token.issuedAt ? ` ${Math.round(share * 100)}%` : '';
    return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}${percent}`;
}
/** What the log scan found, in one sentence. */
function logWords(logs) {
    if (logs.is === 'off')
        return 'not read';
    if (logs.is === 'unread')
        return "couldn't read it";
    const { scanned, count, strong } = logs.findings;
    if (scanned === 0)
        return 'no log lines in this period';
    const lines = scanned === 1 ? '1 log line' : `${scanned} log lines`;
    if (count === 0)
        return `${lines}, no authentication errors`;
    const like = `${count === 1 ? 'looks' : 'look'} like an authentication error`;
    return `${count} of ${lines} ${like}${strong > 0 ? `, ${strong} from Meta` : ''}`;
}
/** What sounds like an authentication error and is none of this token, in one line; nothing where there is none. */
function asideWords(logs) {
    const groups = logs.is === 'read' ? (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .shownGroups */ .sS)(logs.findings, false).filter((group) => !(0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .isAboutToken */ .nw)(group)) : [];
    if (groups.length === 0)
        return undefined;
    const named = groups.slice(0, 3).map(({ count, pattern }) => `${count} × ${pattern}`);
    return `${countAside(groups)} not about this token: ${named.join(', ')}${groups.length > 3 ? ', …' : ''}`;
}
function countAside(groups) {
    const lines = groups.reduce((sum, { count }) => sum + count, 0);
    return lines === 1 ? '1 log line' : `${lines} log lines`;
}
/** Only patterns of the user's own can make more groups; in an issue they would bury the rest. */
const SHOWN_GROUPS = 40;
const SHOWN_ASIDE = 10;
/** The groups of matching log lines as a Markdown table, followed by one redacted line of each where that is allowed. */
function logTable(logs, context) {
    return logs.is === 'read'
        ? groupTable((0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .shownGroups */ .sS)(logs.findings, context.showExcerpts).filter(_report_js__WEBPACK_IMPORTED_MODULE_6__/* .isAboutToken */ .nw), context, SHOWN_GROUPS)
        : [];
}
/** The same of the lines that are not about the token, folded. */
function asideTable(logs, context) {
    if (logs.is !== 'read')
        return [];
    const groups = (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .shownGroups */ .sS)(logs.findings, context.showExcerpts).filter((group) => !(0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .isAboutToken */ .nw)(group));
    if (groups.length === 0)
        return [];
    const table = groupTable(groups, context, SHOWN_ASIDE);
    const summary = `${countAside(groups)} not about this token: other services, rejected messages, good news`;
    return [`<details><summary>${summary}</summary>`, '', ...table, '', '</details>'];
}
function groupTable(all, { showExcerpts }, most) {
    if (all.length === 0)
        return [];
    const groups = all.slice(0, most);
    const rows = groups.map((group) => `| \`${group.pattern.replaceAll('`', "'").replaceAll('|', '\\|')}\` | ${group.count} | ${group.evidence} | ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTime */ .sZ)(group.last)} |`);
    const table = ['| Pattern | Lines | Evidence | Last seen |', '| --- | ---: | --- | --- |', ...rows];
    if (all.length > groups.length)
        table.push(`| and ${all.length - groups.length} more | | | |`);
    return showExcerpts ? [...table, '', (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .codeFence */ .d6)(groups.map((group) => group.example))] : table;
}


/***/ }),

/***/ 2671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ pollPauseMs),
/* harmony export */   ZD: () => (/* binding */ isStuck),
/* harmony export */   sk: () => (/* binding */ nextStep)
/* harmony export */ });
// The steps of a rotation: what to do next, from what is there now. That is what makes it resumable.
/** What has not ended by then will hardly end by itself. */
const STUCK_AFTER_MS = 30 * 60_000;
/** Whether a deployment on its way is no longer worth waiting for. */
function isStuck({ createdAt }, now) {
    return now.getTime() - createdAt.getTime() > STUCK_AFTER_MS;
}
/** A lost answer is settled by looking; what then is still to do is tried once more, and no more. */
const MOST_TRIES = 2;
function nextStep(view) {
    const { stored, writes, deploys, followed, active, changedAt } = view;
    if (stored !== 'new' && writes.answered === 0) {
        return writes.sent < MOST_TRIES ? { do: 'write' } : { do: 'finish', as: 'not-written' };
    }
    // A read may be older than the write before it: one is no proof that somebody else wrote.
    if (stored === 'other')
        return (view.otherSeen ?? 0) < 2 ? { do: 'look-again' } : { do: 'finish', as: 'overtaken' };
    if (view.asked)
        return { do: 'follow', id: view.asked };
    if (followed?.ended === 'failed' || followed?.ended === 'crashed')
        return { do: 'undo', because: followed.ended };
    if (followed?.ended === 'timeout')
        return { do: 'finish', as: 'timeout' };
    // What was followed has it. Railway may still list the old one as active for a moment.
    if (followed?.ended === 'up') {
        const hasCrashed = active?.id === followed.id && active.phase === 'crashed';
        return hasCrashed ? { do: 'undo', because: 'crashed' } : proveOrFinish(view, followed.id, 'live');
    }
    const hasIt = ({ id, createdAt }) => changedAt !== undefined && createdAt >= changedAt && (writes.sent === 0 || id !== view.ranBefore);
    const untouched = writes.sent === 0 && deploys === 0 && !followed;
    if (active && active.phase === 'up' && hasIt(active)) {
        return proveOrFinish(view, active.id, untouched ? 'unchanged' : 'live');
    }
    const coming = view.inFlight.find((deployment) => hasIt(deployment) && deployment.id !== followed?.id);
    if (coming)
        return { do: 'follow', id: coming.id };
    // What was begun before the change lacks it, and would take the place of what is started now, or lose its code to it.
    const waitedFor = [...(view.waitedFor ?? []), ...(followed ? [followed.id] : [])];
    const push = view.inFlight.find(({ id }) => !waitedFor.includes(id));
    if (push && deploys === 0)
        return { do: 'wait', id: push.id };
    return deploys < MOST_TRIES ? { do: 'deploy' } : { do: 'finish', as: 'not-deployed' };
}
/** That it runs says nothing about the token: its log does. */
function proveOrFinish({ proof }, id, as) {
    if (proof === 'off')
        return { do: 'finish', as };
    if (proof?.id !== id)
        return { do: 'prove', id };
    return { do: 'finish', as: proof.refused ? 'live-but-refused' : as };
}
/** Pauses between looks at a deployment grow to 15 s: 8 minutes cost some 40 requests. Milliseconds. */
function pollPauseMs(polls) {
    return Math.min(15_000, 2_000 + polls * 1_000);
}


/***/ }),

/***/ 7648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ DEPLOYMENT_NOT_FOLLOWED),
/* harmony export */   AG: () => (/* binding */ refersElsewhere),
/* harmony export */   AJ: () => (/* binding */ copiedTo),
/* harmony export */   Dn: () => (/* binding */ stoppedBefore),
/* harmony export */   ES: () => (/* binding */ ROTATION_CODES),
/* harmony export */   FE: () => (/* binding */ SEALED_WRITTEN),
/* harmony export */   G7: () => (/* binding */ proofNotes),
/* harmony export */   GY: () => (/* binding */ stagedChanges),
/* harmony export */   HP: () => (/* binding */ READS_ELSEWHERE),
/* harmony export */   IN: () => (/* binding */ stoppedAfter),
/* harmony export */   Iw: () => (/* binding */ REDEPLOYED),
/* harmony export */   JQ: () => (/* binding */ exchangeFailed),
/* harmony export */   KO: () => (/* binding */ sharedWith),
/* harmony export */   L8: () => (/* binding */ LIVE),
/* harmony export */   Lu: () => (/* binding */ deploymentFailed),
/* harmony export */   OX: () => (/* binding */ NOT_WRITTEN),
/* harmony export */   ST: () => (/* binding */ UNCHANGED),
/* harmony export */   YH: () => (/* binding */ RUNS_ALREADY),
/* harmony export */   e6: () => (/* binding */ PUSH_IN_FLIGHT),
/* harmony export */   fM: () => (/* binding */ OTHER_CODE),
/* harmony export */   gI: () => (/* binding */ OVERTAKEN),
/* harmony export */   iD: () => (/* binding */ DEPLOYMENT_SLOW),
/* harmony export */   jz: () => (/* binding */ isComposed),
/* harmony export */   mL: () => (/* binding */ liveButRefused),
/* harmony export */   si: () => (/* binding */ deploymentRefused),
/* harmony export */   u2: () => (/* binding */ storedIsDead),
/* harmony export */   yV: () => (/* binding */ WAS_PUT_BACK)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3669);

/** What is said of putting a token in place. */
const ROTATION_CODES = {
    LIVE: { effect: 'was-done' },
    OVERTAKEN: { effect: 'overtaken' },
    UNCHANGED: {},
    LIVE_BUT_REFUSED: { effect: 'calls-refused' },
    USE_NOT_SEEN: {},
    STORED_TOKEN_DEAD: {},
    DEPLOYMENT_SLOW: {},
    DEPLOYMENT_NOT_FOLLOWED: {},
    DEPLOYMENT_REFUSED: {},
    DEPLOYMENT_FAILED: {},
    EXCHANGE_FAILED: {},
    STAGED_CHANGES: {},
    SHARED_VARIABLE: {},
    TOKEN_COPIED: {},
    OTHER_CODE_DEPLOYED: {},
    PUSH_IN_FLIGHT: {},
    VARIABLE_SEALED: {},
    VARIABLE_REFERS_ELSEWHERE: {},
};
const AGAIN = 'Run this again: it continues where it stopped, and changes nothing twice.';
const UNCHANGED = {
    code: 'UNCHANGED',
    level: 'info',
    what: 'The variable already holds this token, and the bot runs with it. Nothing was changed.',
};
const LIVE = {
    code: 'LIVE',
    level: 'info',
    what: 'The new token is saved to Railway, and a deployment with it is running.',
    ...ROTATION_CODES.LIVE,
};
const RUNS_ALREADY = {
    code: 'UNCHANGED',
    level: 'info',
    what: 'The bot already runs with the stored token. Nothing was deployed.',
};
const REDEPLOYED = {
    code: 'LIVE',
    level: 'info',
    what: 'A deployment with the stored token is running.',
    ...ROTATION_CODES.LIVE,
};
/** Why the bot is not redeployed. */
function storedIsDead(reason) {
    return {
        code: 'STORED_TOKEN_DEAD',
        level: 'error',
        what: 'The stored token does not work, so redeploying the bot would not help.',
        fix: reason?.fix ?? 'Replace the token: that also redeploys the bot.',
    };
}
const NOT_WRITTEN = {
    code: 'RAILWAY_UNAVAILABLE',
    level: 'error',
    what: 'Railway did not confirm the new token in two attempts, and the variable does not show it.',
    why: 'Railway may not accept changes at the moment.',
    fix: AGAIN,
    noAnswerFrom: 'Railway',
};
const OVERTAKEN = {
    code: 'OVERTAKEN',
    level: 'error',
    what: 'Another update ran at the same time, and the variable now holds its token.',
    fix: 'Check whether that update is the one you want. If not, run this again.',
    ...ROTATION_CODES.OVERTAKEN,
};
const DEPLOYMENT_SLOW = {
    code: 'DEPLOYMENT_SLOW',
    level: 'error',
    what: 'The token is saved to Railway, but its deployment did not finish within `deploy-timeout`.',
    why: 'The deployment may be queued, or waiting for approval or CI. Or Railway is slow.',
    fix: `Open the deployment on Railway. ${AGAIN}`,
};
const DEPLOYMENT_NOT_FOLLOWED = {
    code: 'DEPLOYMENT_NOT_FOLLOWED',
    level: 'info',
    what: 'The token is saved to Railway, and a deployment was started. It was not followed, because `deploy-timeout` is 0.',
    fix: 'Wait: the next check sees whether it runs.',
};
/** @param said Railway's own words */
function deploymentRefused(said) {
    return {
        code: 'DEPLOYMENT_REFUSED',
        level: 'error',
        what: `The token is saved to Railway, but no deployment could be started.${said ? ` Railway says: "${said}".` : ''}`,
        fix: `Redeploy the service on Railway${said ? ' once it accepts deployments again' : ''}. ${AGAIN}`,
    };
}
/** What was deployed is not known to be what ran before. */
const OTHER_CODE = {
    code: 'OTHER_CODE_DEPLOYED',
    level: 'warning',
    what: 'The running deployment could not be repeated, so the service was built again. Its code may be newer now.',
    why: 'No earlier commit is known to deploy. An image is pulled again, and its tag may have moved.',
    fix: 'Check whether the bot works as before. If not, roll back to the former deployment on Railway, then run `redeploy`.',
};
/** Two deployments were on their way at once. */
const PUSH_IN_FLIGHT = {
    code: 'PUSH_IN_FLIGHT',
    level: 'warning',
    what: 'A push was still building on Railway when the token was deployed. It may take over with the old token.',
    why: 'A deployment that started before the variable changed may not have the new token.',
    fix: 'When that build has finished, run the monitor workflow with the command `redeploy`. The next check sees it too.',
};
/** Why the new token is not in the variable any more. */
const WAS_PUT_BACK = 'The old token was restored, because Meta still accepts it.';
/** How the failed deployment left the container. */
const AFTER = {
    failed: 'The deployment failed. The old container still runs.',
    crashed: 'The deployment crashed, and it has replaced the old container.',
};
function deploymentFailed(how, why) {
    return {
        code: 'DEPLOYMENT_FAILED',
        level: 'error',
        what: AFTER[how],
        why,
        fix: 'Read its log on Railway (`railway logs --latest`), fix the problem, and run this again.',
    };
}
/** Something stopped the rotation before the variable was touched. */
function stoppedBefore(reason) {
    return { ...reason, level: 'error', what: `${reason.what} Nothing was changed.`, fix: reason.fix ?? AGAIN };
}
/** Something stopped the rotation half-way. */
function stoppedAfter(reason, { wrote }) {
    const done = wrote ? 'The token was sent to Railway' : 'A deployment was requested';
    return { ...reason, level: 'error', what: `${done}, then this failed: ${reason.what}`, fix: AGAIN };
}
function exchangeFailed(reason) {
    const what = `Couldn't exchange the token for a long-lived one, so the pasted token was used. ${reason.what}`;
    return { ...reason, code: 'EXCHANGE_FAILED', level: 'warning', what };
}
function stagedChanges(count) {
    return {
        code: 'STAGED_CHANGES',
        level: 'warning',
        what: `${count} staged ${count === 1 ? 'change is' : 'changes are'} waiting in this Railway environment. The token is saved without them.`,
        fix: 'Apply or discard them in the Railway dashboard.',
    };
}
const SEALED_WRITTEN = {
    code: 'VARIABLE_SEALED',
    level: 'warning',
    what: 'The variable is sealed: the token was written, but cannot be read back.',
    fix: 'Also replace the GitHub secret behind `whatsapp-token`, or the monitor keeps checking the old token.',
};
function sharedWith(service) {
    return {
        code: 'SHARED_VARIABLE',
        level: 'warning',
        what: `The service ${service} uses the same variable and still runs with the old token.`,
        fix: `Redeploy it when you are ready: \`railway redeploy --service ${service} --yes\`.`,
    };
}
/** The token that is replaced stands at another service, too. */
function copiedTo(service, variable) {
    return {
        code: 'TOKEN_COPIED',
        level: 'warning',
        what: `The service ${service} has its own variable ${variable}, which holds the replaced token.`,
        why: 'An update changes only the variable of the monitored service.',
        fix: `Replace it there too: run the update with the \`railway-service-id\` of ${service}. A shared variable for both avoids this.`,
    };
}
/** Why Meta refuses the calls of a bot whose variable holds a token that works. */
const READS_ELSEWHERE = {
    why: 'The bot may read its token from another variable, a file, a cache, or a database. Another service may also be the sender.',
    fix: 'Read its log (`railway logs --tail 10`) and find where the bot gets its token. If it uses another variable, set `token-variable`.',
};
function liveButRefused(lines) {
    return {
        code: 'LIVE_BUT_REFUSED',
        level: 'error',
        what: `The new deployment runs with the token, but Meta rejects its calls (${lines === 1 ? '1 log line' : `${lines} log lines`}).`,
        ...READS_ELSEWHERE,
        ...ROTATION_CODES.LIVE_BUT_REFUSED,
    };
}
const NOT_SEEN = {
    code: 'USE_NOT_SEEN',
    level: 'info',
    fix: 'Send the bot a message to see whether it answers.',
};
/** What a watched log leaves open; nothing where a call was seen to succeed. */
function proofNotes({ lines, isUsed }, windowMs) {
    if (isUsed)
        return [];
    if (lines === undefined)
        return [{ ...NOT_SEEN, what: "Couldn't check whether the bot uses the token: its log could not be read." }];
    const seen = lines === 0 ? 'had no lines' : 'showed no call to Meta and no rejection';
    const what = `The bot has not been seen to use the token yet: its log ${seen} within ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderSeconds */ .eB)(windowMs)}.`;
    return [{ ...NOT_SEEN, what }];
}
/** Writing a token over a reference to another service's variable would cut the two apart. */
function refersElsewhere(variable, path) {
    const where = path.at(-1) ?? '';
    return {
        code: 'VARIABLE_REFERS_ELSEWHERE',
        level: 'error',
        what: `The variable ${variable} only refers to another variable (${path.join(' → ')}).`,
        why: 'Writing a token here would replace the reference.',
        fix: `Monitor ${where} at its own service, with \`railway-service-id\` and \`token-variable\`, or first replace the reference with a token.`,
    };
}
/** Whatever was written would stand in the place of the references. */
function isComposed(variable, names) {
    const places = names.join(' and ');
    return {
        code: 'VARIABLE_REFERS_ELSEWHERE',
        level: 'error',
        what: `The variable ${variable} combines other variables and text (${places}).`,
        why: 'Writing a token here would replace them.',
        fix: `Change ${places} where it is set on Railway, or let ${variable} hold only the token.`,
    };
}


/***/ }),

/***/ 9507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ ourWord),
/* harmony export */   Os: () => (/* binding */ toWord),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   g$: () => (/* binding */ sanitizeLine),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   u8: () => (/* binding */ Outside)
/* harmony export */ });
// Makes remote text harmless: one plain line that no terminal, log or Markdown reader takes for an instruction.
/** What others wrote, as it came. Printing, joining and JSON show nothing of it. */
class Outside {
    #text;
    #clean;
    constructor(text, clean) {
        this.#text = text;
        this.#clean = clean;
    }
    /** To compare with, to search in, to send back to where it came from; never to be shown. */
    raw() {
        return this.#text;
    }
    /** Cleaned when it is shown, so that secrets count that were not known when it came. */
    shown(maxLength) {
        return this.#clean(this.#text, maxLength);
    }
    toString() {
        return '[text from outside]';
    }
    toJSON() {
        return '[text from outside]';
    }
}
/** An id or a word out of a service's own list, which is harmless by its form; nothing where it has another. */
function toWord(text) {
    return /^\w[\w-]{0,63}$/.test(text) ? text : undefined;
}
/** Our own word in the place of one from outside: a literal, which the compiler sees to. */
function ourWord(text) {
    return text;
}
/** Cursor movements, colours, window titles and links, ended or not. https://invisible-island.net/xterm/ctlseqs/ctlseqs.html */
const ESCAPES = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;
/** Everything that is there without being seen, which includes lone surrogates and the direction of writing. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?![\t-\r\x85])\p{Cc}/gu;
const WHITE_SPACE = /[\s\x85]+/g;
/**
 * What GitHub acts upon, and a character of the same looks and length to take its place: a zero-width one would be
 * stripped the next time, a longer one could be cut.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const LOOKALIKES = [
    [/@/g, '＠'],
    // `#1`, `owner/repo#1`, and the runner's old commands, which it obeys anywhere in a line: `##[error]`.
    [/#(?=[\d[])/g, '＃'],
    [/(?<=gh)-(?=\d)/gi, '‑'],
    [/(?<=\/(?:issues|pull|discussions))\/(?=\d)/gi, '／'],
    // The runner's commands begin a line: `::error::`.
    [/^:(?=:)/g, '：'],
    // Tags, comments, links and pictures, where the text does not stand in a code block.
    [/<(?=[a-z/!?])/gi, '‹'],
    [/\](?=[([])/g, '］'],
    [/(?<=--)>/g, '›'],
];
/** Enough of the raw text to fill the line even when much of it turns out to be escapes. */
const RAW_PER_SHOWN = 8;
/**
 * One line of at most `maxLength` code points, `…` included where it was cut. Applying it again changes nothing.
 * Only the beginning of a long text is looked at.
 */
function sanitizeLine(text, maxLength = 300) {
    const line = plainLine(text, maxLength);
    return LOOKALIKES.reduce((safe, [pattern, lookalike]) => safe.replace(pattern, lookalike), line);
}
/** The same for the words of whoever runs the program: they may link and mention whom they like. */
function plainLine(text, maxLength) {
    const looked = text.slice(0, maxLength * RAW_PER_SHOWN);
    const plain = looked.replace(ESCAPES, '').replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
    return cut([...plain], maxLength, looked.length < text.length);
}
function cut(codePoints, maxLength, isCut) {
    if (!isCut && codePoints.length <= maxLength)
        return codePoints.join('');
    return `${codePoints.slice(0, maxLength - 1).join('')}…`;
}
/** The lines as a Markdown code block, in a fence that nothing inside can close. */
function codeFence(lines) {
    const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
    return [fence, ...lines, fence].join('\n');
}
/** The text as a Markdown code span that nothing inside can close, also in a cell of a table. */
function inlineCode(text) {
    // An escaped bar shows its backslash outside tables, and a backslash before it would undo the escape.
    const line = text.replace(WHITE_SPACE, ' ').replaceAll('|', '｜');
    const ticks = '`'.repeat(longestRun(line) + 1);
    const room = line === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
    return `${ticks}${room}${line}${room}${ticks}`;
}
function longestRun(text) {
    return (text.match(/`+|~+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ }),

/***/ 1649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cW: () => (/* binding */ SECRETS),
/* harmony export */   wK: () => (/* binding */ isPlaceholder),
/* harmony export */   zv: () => (/* binding */ PERSONAL)
/* harmony export */ });
// What secrets and personal data look like, where nobody knows their value: one table each, every row in linear time.
const META_NAME = `(?:(?:access|input|exchange|revoke|refresh|verify)[_-]?token|(?:client|app)[_-]?secret|appsecret_proof)`;
/** From the name to the value, also inside JSON that is a string of JSON. */
const IS = String.raw `\\{0,8}["']?\s{0,8}(?:=>?|:|%3D)\s{0,8}\\{0,8}`;
/** What a name ends with whose value is a secret. */
const SECRET_NAME = String.raw `(?:token|secret|passw(?:or)?d|\bpwd|passphrase|senha|contraseña|credentials?|(?:api|access|private|secret|signing|encryption|master|account|auth)[_-]?key|(?<![a-z])key|signature|\bsig|\bhmac|session(?:[_-]?id)?|\bsid|\botp|\bpin|\bjwt|\bauth)`;
/** Says what is wrong, and is no secret. */
const NOTHING = String.raw `(?!(?:undefined|null|none|nil|true|false|empty|missing|\*{3})\b|\*)`;
const SCHEMES = String.raw `(?:basic|bearer|token|digest|apikey|negotiate|oauth)\s{1,8}`;
const SCHEME = `(?:${SCHEMES}|(?!${SCHEMES}))`;
/**
 * Meta documents no shape for its tokens: this one was observed. GitHub's prefixes:
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 * The others follow gitleaks' rules, but for the lengths, which change: https://github.com/gitleaks/gitleaks
 */
const SECRETS = [
    { what: 'Meta token', always: true, begins: /(?:EAA\w|\bEA[A-Z])[\w-]{16}/g, ends: /[^\w-]/g, isWhole: true },
    {
        what: 'Meta field, "quoted"',
        always: true,
        begins: new RegExp(`${META_NAME}${IS}"`, 'gi'),
        ends: /["\r\n]/g,
        isQuoted: true,
    },
    {
        what: "Meta field, 'quoted'",
        always: true,
        begins: new RegExp(`${META_NAME}${IS}'`, 'gi'),
        ends: /['\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'Meta field in a query',
        always: true,
        begins: new RegExp(`${META_NAME}(?:=|%3D)`, 'gi'),
        ends: /[&\s"'\x60\\<>]/g,
    },
    { what: 'app token', always: true, says: /\d{13,18}(?:\||%7C)[A-Za-z0-9_-]{20,9999}/gi },
    {
        what: 'Meta field',
        always: true,
        says: new RegExp(String.raw `${META_NAME}["']?:\s{0,8}([\w.|~+/=-]{16,9999})`, 'gi'),
    },
    // `Bearer undefined` is no secret, but the whole diagnosis.
    { what: 'Bearer', always: true, says: /\bBearer(?:\s|%20){1,8}(?!undefined\b)([\w.~+/=|-]{8,9999})/gi },
    { what: 'GitHub', always: true, says: /gh[opsru]_[A-Za-z0-9]{16,9999}|github_pat_[A-Za-z0-9_]{16,9999}/g },
    // JSON in base64 as a JWT begins, with or without the parts that follow.
    { what: 'JWT', always: true, says: /eyJ[A-Za-z0-9_-]{14,9999}(?:\.[A-Za-z0-9_-]{0,9999}){0,4}/g },
    { what: 'OpenAI, Anthropic and their like', says: /\b(?:sk|pplx|gsk|xai|key|r8|hf|fw)[-_][\w-]{16,9999}/gi },
    { what: 'Stripe', says: /\b(?:sk|rk|pk)_(?:live|test|prod)_\w{8,9999}|\bwhsec_[\w+/=]{8,9999}/gi },
    { what: 'SendGrid', says: /\bSG\.[\w-]{8,999}(?:\.[\w-]{0,999})?/g },
    { what: 'Brevo, Mailgun', says: /\b(?:xkeysib|xsmtpsib|pubkey|key)-[\w-]{16,999}/g },
    {
        what: 'Slack',
        says: /\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]{8,9999}|hooks\.slack\.com\/\w{1,20}\/([\w/+-]{8,999})/gi,
    },
    { what: 'Discord', says: /\b[MNO][\w-]{23,28}\.[\w-]{6}\.[\w-]{20,99}|api\/webhooks\/([\w/-]{8,999})/g },
    {
        what: 'Google',
        says: /\bAIza[\w-]{16,999}|\bya29\.[\w.-]{8,9999}|\bGOCSPX-[\w-]{8,99}|\b[14]\/\/?0[\w-]{16,9999}/g,
    },
    { what: 'AWS', says: /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,99}|\bABSK[\w+/=]{16,999}/g },
    { what: 'Azure', says: /\b\w{3}\dQ~[\w.~-]{20,99}|\bsv=\d[^\s"'\x60<>]{16,2000}/g },
    { what: 'Telegram', says: /(?<!\d)\d{5,16}(?::|%3A)[A-Za-z0-9_-]{24,999}/gi },
    { what: 'Twilio', says: /\b(?:AC|SK)[0-9a-f]{32}/gi },
    {
        what: 'GitLab, npm, Shopify, DigitalOcean, Notion, Linear, Sentry, Supabase, Mercado Pago',
        says: /\b(?:gl[a-z]{2,6}-|npm_|shp[a-z]{2}_|do[opr]_v1_|ntn_|lin_api_|sntry[a-z]_|sb_[a-z]{6,12}_|sbp_|APP_USR-|TEST-\d{10}|PMAK-|dapi|sq0[a-z]{3}-|rpa_|re_)[\w-]{12,999}/g,
    },
    {
        what: 'private key',
        begins: /-----BEGIN[ A-Z]{0,40}PRIVATE KEY(?: BLOCK)?-----/g,
        ends: /-----END/g,
    },
    { what: 'password in a URL', begins: /:\/\/(?=[^\s/"'\x60<>]{0,256}:)/g, ends: /[\s"'\x60<>]/g, last: '@' },
    // A data source name without a scheme: `bot:password@tcp(mysql:3306)/bot`.
    { what: 'password before a protocol', says: /:([^\s:"'\x60]{1,200})(?=@(?:tcp|unix|udp)\()/g },
    {
        what: 'header, "quoted"',
        begins: new RegExp(`(?:authorization|cookie)${IS}["']${SCHEME}${NOTHING}`, 'gi'),
        ends: /["'\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'authorization',
        begins: new RegExp(`authorization${IS}${SCHEME}${NOTHING}(?=[^\\s"'])`, 'gi'),
        ends: /[\s"',;]/g,
    },
    { what: 'cookies', begins: new RegExp(`cookie${IS}(?=[^\\s"'])`, 'gi'), ends: /["'\r\n]/g },
    { what: 'Basic', says: /\bBasic(?:\s|%20){1,8}([\w+/=-]{8,9999})/gi },
    {
        what: 'named, "quoted"',
        begins: new RegExp(`${SECRET_NAME}${IS}"${NOTHING}`, 'gi'),
        ends: /["\r\n]/g,
        isQuoted: true,
    },
    {
        what: "named, 'quoted'",
        begins: new RegExp(`${SECRET_NAME}${IS}'${NOTHING}`, 'gi'),
        ends: /['\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'named, in a query or a setting',
        begins: new RegExp(`${SECRET_NAME}(?:=|%3D)${NOTHING}`, 'gi'),
        ends: /[&\s"'\x60\\<>,;]/g,
    },
    // Words follow a colon as well: only what holds a digit, or stands behind a name that no sentence ends with.
    {
        what: 'named, behind a colon',
        says: new RegExp(String.raw `${SECRET_NAME}\\{0,8}["']?\s{0,4}:\s{0,4}(?=[^\s"',;]{0,40}\d)([^\s"',;&<>\\]{4,9999})`, 'gi'),
    },
    {
        what: 'password, behind a colon',
        says: new RegExp(String.raw `(?:passw(?:or)?d|\bpwd|passphrase|senha|secret|api[_-]?key)\s{0,4}:\s{0,4}${NOTHING}([^\s"',;&<>\\]{4,9999})`, 'gi'),
    },
];
/** The calendar's words, so that a date with a time is no telephone number. */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const CLOCK = String.raw `[012]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?`;
const KEPT = [
    String.raw `(?<![\d+])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][012]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?`,
    String.raw `(?<![\d+])(?:19|20)\d\d/(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\d|3[01])(?: ${CLOCK})?`,
    String.raw `(?<![\d+])[0-3]?\d[-/ ]${MONTH}[-/ ](?:(?:19|20)\d\d|\d\d)(?:[: ]${CLOCK})?`,
    String.raw `\b${MONTH} [0-3]?\d(?:,? (?:19|20)\d\d)?(?:,? ${CLOCK})?`,
    String.raw `(?<![\d:+])[012]\d:[0-5]\d:[0-5]\d(?:[.,]\d{1,9})?`,
    String.raw `\(#\d{1,7}\)`,
].map((shape) => `${shape}(?![\\d:])`);
const BETWEEN_DIGITS = String.raw `(?:[\s\p{Pd}+().\[\]/_·•∙|~*]|[,;:](?!\s)|%(?:25){0,3}(?:20|2[0-9A-F]|09|C2%(?:25){0,3}A0)|&(?:nbsp|ndash|#x?[0-9a-f]{1,4});|\\{1,4}(?:u00a0|u20[01][0-9a-f]|[tn]))`;
const PHONE_NUMBER = String.raw `\+?\p{Nd}(?:${BETWEEN_DIGITS}{0,3}\p{Nd}){7,9999}`;
const AT = String.raw `(?:[@＠]|%(?:25){0,4}40|&#(?:64|x40);|&commat;|\\{1,4}(?:u0040|x40))`;
const PART = String.raw `[\w\u00a1-\uffff-]{1,99}`;
/** What is personal, and the word in its place; a group is text that stays as it is. */
const PERSONAL = [
    // Base64 over the customer's number.
    { what: 'message id', says: /wamid(?:\.|%2E)[\w+/=%-]{4,999}/gi, instead: '[message id]' },
    // Only begins where a run of digits begins, or each digit of a long run would be a new attempt.
    {
        what: 'WhatsApp id',
        says: new RegExp(String.raw `(?<![\p{Nd}:-])\p{Nd}[\p{Nd}:-]{0,99}${AT}(?:s\.whatsapp\.net|c\.us|g\.us|lid|broadcast)\b`, 'gu'),
        instead: '[number]',
    },
    // Replaces the telephone number since April 2026.
    {
        what: 'business-scoped user id',
        says: /(?<![\w.])[A-Z]{2}\.(?:ENT\.)?(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{8,128}(?![\w.])/g,
        instead: '[user]',
    },
    // The last part begins with a letter: `express@4.18.2` is a package.
    {
        what: 'e-mail address',
        says: new RegExp(String.raw `(?:"[^"\r\n]{1,99}"|(?<![\w.%+\u00a1-\uffff-])[\w.%+\u00a1-\uffff-]{1,999})${AT}${PART}(?:\.${PART}){0,32}\.[a-z\u00a1-\uffff][\w\u00a1-\uffff-]{1,99}`, 'gi'),
        instead: '[e-mail]',
    },
    {
        what: 'place',
        says: /(?<=\b(?:lat|lng|lon|latitude|longitude)["']?\s{0,2}[=:]\s{0,2}["']?)[-+]?\d{1,3}\.\d{1,20}/gi,
        instead: '[place]',
    },
    // More than the fifteen digits of a telephone number as well: two of them may stand side by side.
    { what: 'telephone number', says: new RegExp(`(${KEPT.join('|')})|${PHONE_NUMBER}`, 'giu'), instead: '[number]' },
    // What has more digits than seven is a number by now.
    { what: 'IPv4 address', says: /(?:::ffff:)?(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/gi, instead: '[ip]' },
    {
        what: 'IPv6 address',
        says: /(?<![\w:])(?=[0-9a-f:]{0,40}\d)(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:|::(?:ffff:)?[0-9a-f]{2,4})(?![\w:])/gi,
        instead: '[ip]',
    },
];
/** What stands in templates where a secret should be, and words of our own, which would be masked everywhere. */
const PLACEHOLDER_WORDS = new Set(`a access account admin an api app auth bot business change changeme code critical default demo dummy empty enter error
  example expired expiring facebook fill fixme foo bar baz generated github goes here hidden id info insert invalid key
  live main meta misconfigured missing monitor me my name new nil no none not null number old optional page password paste
  permanent phone placeholder production put railway real redacted removed replace sample secret some staging string
  system temp temporary test that the this tbd to todo token true false unchanged undefined unknown unset update user
  valid value variable warning whatsapp with xx xxx xxxx yes you your`.split(/\s+/));
/** Whether somebody left a placeholder where a secret belongs: nothing but such words, or one character again and again. */
function isPlaceholder(text) {
    const bare = text.trim();
    if (/^(\S)\1{3,}$/u.test(bare))
        return true;
    if (/[\d+/=]|[^\s\w<>[\]{}()"'.,:;!?-]/.test(bare))
        return false;
    const words = bare.replace(/([a-z])(?=[A-Z])/g, '$1 ').match(/[A-Za-z]+/g) ?? [];
    return words.length > 0 && words.every((word) => PLACEHOLDER_WORDS.has(word.toLowerCase()));
}


/***/ }),

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ renderDuration),
/* harmony export */   dc: () => (/* binding */ renderMoment),
/* harmony export */   eB: () => (/* binding */ renderSeconds),
/* harmony export */   iQ: () => (/* binding */ HOUR_MS),
/* harmony export */   i_: () => (/* binding */ isOfThisCentury),
/* harmony export */   kg: () => (/* binding */ MINUTE_MS),
/* harmony export */   mb: () => (/* binding */ WEEK_MS),
/* harmony export */   sO: () => (/* binding */ DAY_MS),
/* harmony export */   sZ: () => (/* binding */ renderTime)
/* harmony export */ });
// Times and durations, in milliseconds and as people read them.
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** What lies outside of it is a mistake of a clock or of a service, and no history could say it. */
function isOfThisCentury(time) {
    const year = time.getUTCFullYear();
    return year >= 2000 && year < 2100;
}
/** `2026-11-24 21:36 UTC`. */
function renderTime(time) {
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** `59 days` from two days up, `31 h` from one; below that `2 h 15 min`, `40 min`. Always rounded down. */
function renderDuration(durationMs) {
    const minutes = Math.floor(Math.max(0, durationMs) / MINUTE_MS);
    const hours = Math.floor(minutes / 60);
    if (minutes < 1)
        return 'less than a minute';
    if (hours < 1)
        return `${minutes} min`;
    if (hours >= 48)
        return `${Math.floor(hours / 24)} days`;
    return hours >= 24 || minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
/** `in 40 min, 15:30 UTC`, `5 min ago, 15:30 UTC`; with its date where that is another day than now's, by UTC. */
function renderMoment(time, now) {
    const isAhead = time > now;
    const distance = renderDuration(Math.abs(time.getTime() - now.getTime()));
    const at = renderTime(time);
    const isToday = at.slice(0, 10) === renderTime(now).slice(0, 10);
    return `${isAhead ? `in ${distance}` : `${distance} ago`}, ${isToday ? at.slice(11) : at}`;
}
/** A short span to the second: `90 s`, `10 min`. */
function renderSeconds(durationMs) {
    const seconds = Math.round(durationMs / 1000);
    return seconds > 0 && seconds % 60 === 0 && seconds > 60 ? `${seconds / 60} min` : `${seconds} s`;
}


/***/ }),

/***/ 8086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ TOKEN_CODES)
/* harmony export */ });
/** Of the token that is watched, and of one that may take its place. */
const TOKEN_CODES = {
    TOKEN_EXPIRING: { effect: 'token-ends' },
    DATA_ACCESS_EXPIRES: { effect: 'data-ends' },
    TEMPORARY_TOKEN: { effect: 'temporary' },
    TEMPORARY_TOKEN_IN_USE: { effect: 'temporary-in-use' },
    EXPIRY_UNKNOWN: {},
    META_CONTRADICTS: {},
    SCOPE_MISSING: {},
    GRAPH_VERSION_RETIRED: {},
    TOKEN_KIND_WRONG: {},
    APP_DIFFERS: {},
    APP_UNKNOWN: {},
    EXPIRES_SOONER: {},
};


/***/ }),

/***/ 33:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ judgeExpiry),
/* harmony export */   HB: () => (/* binding */ isShortLived),
/* harmony export */   br: () => (/* binding */ nextCheckBy),
/* harmony export */   jO: () => (/* binding */ LATENESS_MS),
/* harmony export */   yV: () => (/* binding */ judgeDataAccess)
/* harmony export */ });
/* unused harmony export warnBeforeMs */
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3669);
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8086);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1116);



/**
 * GitHub starts scheduled runs late, usually by this much.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
 */
const LATENESS_MS = 15 * _time_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUTE_MS */ .kg;
/** The latest that the check after this one can be expected. */
function nextCheckBy(now, checkIntervalMs) {
    return new Date(now.getTime() + checkIntervalMs + LATENESS_MS);
}
/** How long before a token ends to warn: as set, or long enough for a person to be told in time. Milliseconds. */
function warnBeforeMs(options) {
    const { warnBefore, checkIntervalMs, lifetimeMs = 0 } = options;
    if (warnBefore !== 'auto')
        return warnBefore;
    const early = lifetimeMs > _time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO ? Math.min(_time_js__WEBPACK_IMPORTED_MODULE_0__/* .WEEK_MS */ .mb, lifetimeMs / 2) : 0;
    return Math.max(checkIntervalMs + LATENESS_MS, early);
}
function judgeExpiry(given) {
    const { expiresAt, issuedAt, now, warnBefore, checkIntervalMs } = given;
    const lifetimeMs = issuedAt && expiresAt.getTime() - issuedAt.getTime();
    const remainingMs = Math.max(0, expiresAt.getTime() - now.getTime());
    return {
        expiring: remainingMs <= warnBeforeMs({ warnBefore, checkIntervalMs, lifetimeMs }),
        remainingMs,
        ...(lifetimeMs === undefined ? {} : { lifetimeMs }),
        endsBeforeNextCheck: remainingMs <= checkIntervalMs + LATENESS_MS,
    };
}
/** A user token that lives less than a day, as API Setup makes them. Such a one does not say when it was issued. */
function isShortLived({ type, issuedAt, expiresAt }, now) {
    if (!(expiresAt instanceof Date))
        return false;
    return type === 'USER' && expiresAt.getTime() - (issuedAt ?? now).getTime() < _time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
}
/**
 * A user token loses its data after 90 days without a login, whatever its own expiry.
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging
 */
function judgeDataAccess({ type, dataAccessExpiresAt }, now, subject) {
    if (type !== 'USER' || !dataAccessExpiresAt)
        return undefined;
    if (dataAccessExpiresAt.getTime() - now.getTime() > _time_js__WEBPACK_IMPORTED_MODULE_0__/* .WEEK_MS */ .mb)
        return undefined;
    return {
        code: 'DATA_ACCESS_EXPIRES',
        level: 'warning',
        what: (0,_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .about */ .Cv)(subject, `{Token} loses data access at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTime */ .sZ)(dataAccessExpiresAt)}, even if it expires later.`),
        why: 'Meta ends data access 90 days after its user last logged in to the app.',
        fix: 'Ask that user to generate a new token, or use a system user token, which has no such limit.',
        ..._codes_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_CODES */ .J.DATA_ACCESS_EXPIRES,
    };
}


/***/ }),

/***/ 7013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _X: () => (/* binding */ saysNothing),
/* harmony export */   e2: () => (/* binding */ mayHideKind),
/* harmony export */   lO: () => (/* binding */ findCause),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* unused harmony export CAUSES */
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1116);
// Why the Graph API said no, in words: each cause with its class, what it means, why probably, and what to do.

const ERROR_CODES = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';
const APP_BASICS = 'In the app that made the token, open App settings → Basic. Copy App ID and App secret again.';
/** Each is a heading in `docs/troubleshooting.md`. */
const CAUSES = {
    TOKEN_EXPIRED: {
        class: 'bad',
        what: 'Meta rejected {token}: it has expired',
        why: 'Temporary tokens expire within hours, others after 60 days. Only a system user token can be permanent.',
        fix: '{replace}',
    },
    TOKEN_REVOKED: {
        class: 'bad',
        what: 'Meta rejected {token}: it was revoked',
        why: 'It was revoked directly, its user logged out, or an app ended its session.',
        fix: '{replace} If this was unexpected, first find out who revoked it.',
    },
    TOKEN_INVALIDATED: {
        class: 'bad',
        what: 'Meta rejected {token}: its session was ended',
        why: 'Its user changed their password, or Meta reset the session for security.',
        fix: "{replace} A system user token does not depend on anyone's password.",
    },
    APP_REMOVED: {
        class: 'bad',
        what: 'Meta rejected {token}: its user is no longer connected to the app, or was connected again',
        why: 'The app was removed from that account or from the business.',
        fix: 'Connect the app to that user again. {replace}',
    },
    APP_DELETED: {
        class: 'bad',
        what: 'Meta rejected {token}: the app that made it was deleted',
        why: 'A token stops working with its app, and cannot be renewed.',
        fix: 'Generate a token in another app that can use the WhatsApp account. Change the app ID and app secret with it.',
        effect: 'app-gone',
    },
    USER_MUST_ACT: {
        class: 'bad',
        what: 'Meta rejected {token}: its user must act on Facebook first',
        why: 'The account is held at a security check, or was never confirmed.',
        fix: 'Ask that user to log in at https://www.facebook.com and follow the steps there. Then generate a new token.',
    },
    TOKEN_MALFORMED: {
        class: 'bad',
        what: 'Meta rejected {token}: it is not a token that Meta issued',
        why: 'Usually only part of it was pasted, or a quote, space, or line break was pasted with it.',
        fix: 'Copy the whole token again, as one line. If Meta no longer shows it, generate a new one.',
        hidesKind: true,
    },
    TOKEN_KIND_WRONG: {
        class: 'bad',
        what: 'WhatsApp bots need another kind of token',
        why: 'Only user tokens and system user tokens can send messages.',
        fix: 'Use the access token from API Setup at Meta, or a system user token.',
    },
    TOKEN_INVALID: {
        class: 'bad',
        what: 'Meta rejected {token}',
        why: 'Meta does not say why. It has expired, been revoked, or lost its user.',
        fix: '{replace}',
        hidesKind: true,
    },
    APP_SECRET_WRONG: {
        class: 'setup',
        what: 'The app secret is wrong: Meta rejected it for this app ID',
        why: 'It was reset at Meta, only partly pasted, or belongs to another app.',
        fix: APP_BASICS,
    },
    APP_ID_WRONG: {
        class: 'setup',
        what: 'The app ID is wrong: Meta does not know that app, or another app made {token}',
        why: 'The app ID has a typo, or belongs to another app or a deleted one.',
        fix: APP_BASICS,
        effect: 'another-app',
    },
    APP_SECRET_REQUIRED: {
        class: 'setup',
        what: 'Meta accepts only signed calls for this app',
        why: '"Require App Secret" is on in App settings → Advanced → Security.',
        fix: 'Set `app-secret` (at Meta: App settings → Basic), or turn off that switch. The bot must sign its calls too.',
    },
    GRAPH_PATH_UNKNOWN: {
        class: 'setup',
        what: 'Meta does not know the address of this request',
        why: '`graph-api-version` names a version that does not exist, or the phone number ID is wrong.',
        fix: 'Remove `graph-api-version`, and copy the phone number ID again from API Setup at Meta.',
    },
    TOKEN_EMPTY: {
        class: 'setup',
        what: 'Meta received no token',
        why: 'The secret or variable for the token is probably empty.',
        fix: 'Check that the Railway variable, or the secret behind `whatsapp-token`, has a value.',
    },
    PERMISSION_MISSING: {
        class: 'setup',
        what: 'Meta accepts {token}, but it lacks a permission for this phone number',
        why: 'A permission was never granted or was removed, or its user cannot use the WhatsApp account.',
        fix: 'Open Business settings → System users, and assign the app and the WhatsApp account with full control. Then generate a token with whatsapp_business_messaging and whatsapp_business_management.',
        hidesKind: true,
    },
    PHONE_NUMBER_NOT_FOUND: {
        class: 'setup',
        what: 'Meta found no phone number with this phone number ID that {token} can see',
        why: 'The ID is wrong (often it is the phone number itself), the number was deleted, or the token lacks access.',
        fix: "Copy the phone number ID again from API Setup at Meta. If it is right, assign the WhatsApp account to the token's user.",
        hidesKind: true,
    },
    NOT_A_PHONE_NUMBER: {
        class: 'setup',
        what: 'The phone number ID is not the ID of a phone number',
        why: 'API Setup at Meta shows several IDs, and another one was copied.',
        fix: 'Copy the Phone number ID from API Setup at Meta. It is next to the WhatsApp Business Account ID.',
    },
    NUMBER_NOT_REGISTERED: {
        class: 'setup',
        what: 'Meta accepts {token}, but the phone number is not registered with the Cloud API',
        why: 'It was never registered, or was deregistered.',
        fix: 'Register the number in WhatsApp Manager, or call `/register` of the Cloud API.',
    },
    INSPECTION_REFUSED: {
        class: 'setup',
        what: 'Meta did not let {token} be inspected',
        why: 'Only its app, or a user with a role in that app, can inspect it. The check needs both app ID and app secret.',
        fix: 'Set both `app-id` and `app-secret` (at Meta: App settings → Basic).',
    },
    META_REQUEST_REFUSED: {
        class: 'setup',
        what: 'Meta did not understand the request',
        why: 'An ID has the wrong format, or Meta changed its API.',
        fix: `Check the phone number ID and the app ID. If they are right, look up the code: ${ERROR_CODES}`,
        quotes: true,
    },
    APP_DEACTIVATED: {
        class: 'blocked',
        what: "Meta turned off the app's API access, and a new token will not help",
        why: 'Meta does this when an app breaks a policy, or its owner has not answered a Data Use Checkup.',
        fix: 'Open the app at https://developers.facebook.com/apps and follow the steps on its dashboard.',
        quotes: true,
    },
    ACCOUNT_BLOCKED: {
        class: 'blocked',
        what: 'Meta blocked the app or the WhatsApp Business account, and a new token will not help',
        why: 'Meta restricts accounts over its policies, for security, or during a review.',
        fix: 'Read the alerts at https://developers.facebook.com/apps and https://business.facebook.com/business-support-home. Request a review there.',
    },
    COUNTRY_RESTRICTED: {
        class: 'blocked',
        what: 'Meta does not let this account message people in that country, and a new token will not help',
        why: 'WhatsApp restricts businesses in some countries.',
        fix: 'Open https://business.facebook.com/business-support-home to see what is restricted.',
    },
    META_UNAVAILABLE: {
        class: 'retry',
        what: 'Meta had a problem, which says nothing about {token}',
        why: 'Meta is probably down, overloaded, or under maintenance.',
        fix: 'Wait for the next check. https://metastatus.com/whatsapp-business-api shows larger outages.',
    },
    META_RATE_LIMITED: {
        class: 'rate',
        what: 'Meta is limiting the number of calls, which says nothing about {token}',
        why: "The app, the account, or the number made too many calls. The bot's calls count too.",
        fix: 'Wait for the next check. If this lasts, find out what else calls Meta.',
    },
    META_UNCLEAR: {
        class: 'unknown',
        what: "Meta's answer does not say whether {token} works",
        why: 'It has no code, or a code that this program does not know.',
        fix: `Wait for the next check. If this lasts, look up the code: ${ERROR_CODES}`,
        quotes: true,
    },
    MESSAGE_REFUSED: {
        class: 'fine',
        what: 'Meta rejected one message, not {token}',
        why: 'The code is about a recipient, a template, or a repeated message.',
        fix: `Look up the code: ${ERROR_CODES}`,
    },
};
/** The cause behind a code that is remembered, where it is one of these. */
function findCause(code) {
    return Object.hasOwn(CAUSES, code) ? causeOf(code) : undefined;
}
/** Whether an error of this class leaves open how the token is. */
function saysNothing(kind) {
    return kind === 'retry' || kind === 'rate' || kind === 'unknown';
}
/** The entry as every cause has it, about that token. */
function causeOf(code, subject = _subject_js__WEBPACK_IMPORTED_MODULE_0__/* .WATCHED */ .tC) {
    const cause = CAUSES[code];
    const { what, why, fix } = cause;
    return { ...cause, what: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, what), why: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, why), fix: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, fix) };
}
/** Whether this may be the answer to a token of another kind. */
function mayHideKind(code) {
    return Object.hasOwn(CAUSES, code) && causeOf(code).hidesKind === true;
}


/***/ }),

/***/ 5051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ judgeRotation)
/* harmony export */ });
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1116);
/* harmony import */ var _token_health_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2740);
/* harmony import */ var _token_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7336);
// Whether a new token may take the place of the stored one.



function judgeRotation({ next, current, expectedAppId, force, subject = _subject_js__WEBPACK_IMPORTED_MODULE_0__/* .NEW */ .dy }) {
    if (next.state === 'unknown')
        return { is: 'unanswered', reasons: next.reasons };
    if (!(0,_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .ms)(next.state))
        return { is: 'refused', reasons: next.reasons.map(asRefusal) };
    const against = [];
    const notes = [];
    if (next.type && !(0,_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .canServe */ .KS)(next.type))
        against.push((0,_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindByType */ ._X)(next.type, 'error', subject));
    if ((0,_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .lacksMessaging */ .hf)(next.scopes)) {
        const what = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, `{Token} lacks the permission \`${_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGING */ .L}\`, so the bot could not send with it.`);
        against.push(refusal('SCOPE_MISSING', what, 'Generate it again and select that permission.'));
    }
    if (isOfOtherApp(next, current, expectedAppId)) {
        const ids = next.appId && expectedAppId ? ` (${next.appId}, not ${expectedAppId})` : '';
        const what = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, `{Token} belongs to a different Meta app than the bot uses${ids}.`);
        const advice = 'Generate it in the app that the bot uses. If you did, correct `app-id` and `app-secret`.';
        (force ? notes : against).push(overridable('APP_DIFFERS', what, advice, force));
    }
    else if (!expectedAppId || !next.appId) {
        notes.push({
            code: 'APP_UNKNOWN',
            level: 'info',
            what: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, "Couldn't check whether {token} belongs to the same app as the old one."),
        });
    }
    if (current && (0,_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .ms)(current.state) && endsSooner(next, current)) {
        const what = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, '{Token} expires sooner than the stored token, which still works.');
        (force ? notes : against).push(overridable('EXPIRES_SOONER', what, 'Keep the stored token.', force));
    }
    return against.length > 0 ? { is: 'refused', reasons: against } : { is: 'accepted', notes };
}
/** An app id and secret to which the stored token does not belong either are wrong themselves, and say nothing. */
function isOfOtherApp(next, current, expectedAppId) {
    if (next.ofOtherApp)
        return !current?.ofOtherApp;
    return expectedAppId !== undefined && next.appId !== undefined && next.appId !== expectedAppId;
}
function endsSooner(next, current) {
    const end = ({ expiresAt }) => (expiresAt === 'never' ? Number.POSITIVE_INFINITY : expiresAt?.getTime());
    const [nextEnd, currentEnd] = [end(next), end(current)];
    return nextEnd !== undefined && currentEnd !== undefined && nextEnd < currentEnd;
}
function refusal(code, what, fix) {
    return { code, level: 'error', what, fix };
}
function overridable(code, what, advice, force) {
    if (force)
        return { code, level: 'warning', what: `${what} It is used anyway, because \`force\` is on.` };
    return refusal(code, what, `${advice} To use this one anyway, turn on \`force\`.`);
}
/** The stored token goes on as before, so this is no alarm. */
function asRefusal(reason) {
    return { ...reason, level: reason.level === 'critical' ? 'error' : reason.level };
}


/***/ }),

/***/ 5518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TEMPORARY_TOKEN_IN_USE),
/* harmony export */   rt: () => (/* binding */ preferLasting),
/* harmony export */   yU: () => (/* binding */ isTemporaryInProduction)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4220);
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8086);
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(33);
// When to advise a token that lasts: replacing one every few hours is a treadmill.



/** What Railway calls the environment of a bot that people use, unless somebody named it otherwise. */
function isProduction(environmentName) {
    return /^prod(uction)?$/i.test(environmentName?.raw() ?? '');
}
/** Whether a token that lives for hours serves a bot that people use. */
function isTemporaryInProduction(health, environmentName, now) {
    const isKnown = health.state === 'valid' || health.state === 'expiring' || health.state === 'expired';
    return isKnown && isProduction(environmentName) && (0,_expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .isShortLived */ .HB)(health, now);
}
/** The reasons without the advice for a bot that nobody uses yet, where that for one in production is among them. */
function preferLasting(reasons) {
    return reasons.filter(({ effect }) => effect !== 'temporary' || !(0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, 'temporary-in-use'));
}
const TEMPORARY_TOKEN_IN_USE = {
    code: 'TEMPORARY_TOKEN_IN_USE',
    level: 'info',
    what: 'This production bot uses a temporary token, which expires within hours.',
    fix: 'Generate a system user token: https://business.facebook.com/latest/settings → System users → Generate token.',
    ..._codes_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_CODES */ .J.TEMPORARY_TOKEN_IN_USE,
};


/***/ }),

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ EXCHANGED),
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   SD: () => (/* binding */ STORED),
/* harmony export */   WJ: () => (/* binding */ GIVEN),
/* harmony export */   Ws: () => (/* binding */ backupIn),
/* harmony export */   Zh: () => (/* binding */ RENEWED),
/* harmony export */   dy: () => (/* binding */ NEW),
/* harmony export */   tC: () => (/* binding */ WATCHED)
/* harmony export */ });
// Which token a sentence is about: the one that is watched, unless it says otherwise.
const REPLACE = 'Replace the token with a new one from Meta.';
const WATCHED = { name: 'the token', replace: REPLACE };
/** Beside others. */
const STORED = { name: 'the stored token', replace: REPLACE };
/** One that is to be put in the place of the stored one. */
const NEW = {
    name: 'the new token',
    replace: 'Generate another token at Meta and use that one.',
    once: true,
};
/** One that is only asked about. */
const GIVEN = { name: 'this token', replace: 'Generate a new token at Meta.', once: true };
/** What Meta issued for the pasted one, and for the stored one. */
const EXCHANGED = { ...NEW, name: 'the exchanged token' };
const RENEWED = { ...STORED, name: 'the renewed token', once: true };
function backupIn(variable) {
    return { name: `the backup in \`${variable}\``, replace: `Save a new token in \`${variable}\`.` };
}
/** A sentence with its gaps filled: `{token}`, `{Token}` at its beginning, `{replace}`. */
function about({ name, replace }, sentence) {
    const gaps = {
        '{token}': name,
        '{Token}': name.charAt(0).toUpperCase() + name.slice(1),
        '{replace}': replace,
    };
    return sentence.replace(/\{\w+\}/g, (gap) => gaps[gap] ?? gap);
}


/***/ }),

/***/ 2740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XU: () => (/* binding */ isDead),
/* harmony export */   ms: () => (/* binding */ isWorking),
/* harmony export */   pq: () => (/* binding */ levelOfState)
/* harmony export */ });
const LEVEL_OF_STATE = {
    valid: 'info',
    expiring: 'warning',
    unknown: 'warning',
    misconfigured: 'error',
    expired: 'critical',
    invalid: 'critical',
    blocked: 'critical',
};
/** A token in this state sends messages. */
function isWorking(state) {
    return state === 'valid' || state === 'expiring';
}
/** Meta refuses the token in this state: only another one helps. */
function isDead(state) {
    return state === 'expired' || state === 'invalid';
}
/** The level that a state has by itself; reasons can only raise it. */
function levelOfState(state) {
    return LEVEL_OF_STATE[state];
}


/***/ }),

/***/ 7336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ canServe),
/* harmony export */   L: () => (/* binding */ MESSAGING),
/* harmony export */   _X: () => (/* binding */ kindByType),
/* harmony export */   c2: () => (/* binding */ kindByLooks),
/* harmony export */   hf: () => (/* binding */ lacksMessaging)
/* harmony export */ });
/* harmony import */ var _graph_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7013);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1116);
// Which tokens can serve a bot, and what is said of one that is of another kind.


/** By Meta's names for them. https://developers.facebook.com/docs/facebook-login/guides/access-tokens */
const SENDING = ['USER', 'SYSTEM_USER'];
/** Whether messages can be sent with tokens of this type. Where Meta named none, nothing speaks against it. */
function canServe(type) {
    return type === undefined || SENDING.includes(type);
}
const NAMES = { PAGE: 'a Page token', APP: 'an app token (`id|secret`)' };
/** Meta itself says that it is of this type. */
function kindByType(type, level, subject) {
    const name = Object.hasOwn(NAMES, type) ? NAMES[type] : `a ${type} token`;
    return wrongKind((0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(subject, `{Token} is ${name}, which cannot send messages.`), level, subject);
}
/** Meta cannot read it, and it looks like something else. */
function kindByLooks(looksLike, level, subject) {
    return wrongKind((0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(subject, `Meta rejected {token}, which looks like ${looksLike}.`), level, subject);
}
function wrongKind(what, level, subject) {
    const { why, fix } = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)('TOKEN_KIND_WRONG', subject);
    return { code: 'TOKEN_KIND_WRONG', level, what, why, fix };
}
/** The permission to send. https://developers.facebook.com/docs/permissions#whatsapp_business_messaging */
const MESSAGING = 'whatsapp_business_messaging';
/** Meta listed the permissions, and the one to send is not among them. */
function lacksMessaging(scopes = []) {
    return scopes.length > 0 && !scopes.includes(MESSAGING);
}


/***/ }),

/***/ 6695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ countRefusals),
/* harmony export */   C4: () => (/* binding */ isToldOfRefusals),
/* harmony export */   Q1: () => (/* binding */ needsIntervalBefore),
/* harmony export */   pQ: () => (/* binding */ judgeRefusals),
/* harmony export */   pX: () => (/* binding */ sinceRefusal)
/* harmony export */ });
/* harmony import */ var _log_log_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7398);
/* harmony import */ var _log_log_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(374);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3669);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2740);
// Whether a bot whose stored token works is refused by Meta all the same, as far as its log says, now and since.




/** So many refusals within one interval are no coincidence. */
const MANY = 5;
/** Silence for so long ends it, though nothing was proved. */
const FORGOTTEN_AFTER_MS = _time_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO;
/** Counts them by interval; nothing where there are none. */
function countRefusals(lines, options, { now, intervalMs }) {
    const agoMs = ({ timestamp }) => now.getTime() - timestamp.getTime();
    const within = (some) => (0,_log_log_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsIn */ .z0)((0,_log_log_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scanLogs */ .HW)(some, options));
    const all = within(lines);
    if (!all)
        return undefined;
    const recent = within(lines.filter((line) => agoMs(line) < intervalMs))?.count ?? 0;
    const before = within(lines.filter((line) => agoMs(line) >= intervalMs && agoMs(line) < 2 * intervalMs))?.count ?? 0;
    return { ...all, recent, before };
}
/** Whether the interval before would decide: one check alone has too few. */
function needsIntervalBefore({ recent, before }) {
    return recent > 0 && recent < MANY && before === 0;
}
/**
 * Without a memory it takes many refusals in one check, or some in two in a row. What is known to have been refused is
 * well once its log was quiet about it for one interval with lines in it, or after a day without a refusal.
 */
function judgeRefusals(observation) {
    const { health, logs, deployment, checkIntervalMs } = observation;
    // Times of the log are Railway's.
    const now = deployment?.now ?? observation.now;
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(health.state))
        return undefined;
    // People can edit what an issue remembers: what is yet to come would never be over.
    const refusedAt = (observation.refusedAt ?? now) < new Date(now.getTime() + _time_js__WEBPACK_IMPORTED_MODULE_2__/* .HOUR_MS */ .iQ) ? observation.refusedAt : undefined;
    const seen = logs.is === 'read' ? logs.refusals : undefined;
    const count = seen?.count ?? 0;
    if (!refusedAt) {
        // A bot that runs with an older token is refused for that, which has a reason of its own.
        const { active, variableUpdatedAt } = deployment ?? {};
        const isOld = active && variableUpdatedAt && active.createdAt < variableUpdatedAt;
        if (!seen || (isOld && deployment?.restoredAt?.getTime() !== variableUpdatedAt.getTime()))
            return undefined;
        const isRefused = seen.recent >= MANY || (seen.recent > 0 && seen.before > 0);
        return isRefused ? { is: 'refused', last: seen.last, count } : undefined;
    }
    const last = seen && seen.last > refusedAt ? seen.last : refusedAt;
    const quietMs = now.getTime() - last.getTime();
    if (quietMs < checkIntervalMs)
        return { is: 'refused', last, count };
    const hasSpoken = logs.is === 'read' && logs.lastLineAt !== undefined && logs.lastLineAt > last;
    return hasSpoken || quietMs >= FORGOTTEN_AFTER_MS ? undefined : { is: 'awaits-proof', last, count };
}
/** Whether the refusals in the log are said to last, or were and are over. */
function isToldOfRefusals(observation) {
    const { logs, refusedAt } = observation;
    const isOver = refusedAt && logs.is === 'read' && logs.refusals?.recent === 0;
    return isOver || judgeRefusals(observation)?.is === 'refused';
}
/** When it was, for people. */
function sinceRefusal({ last, count }) {
    const lines = count === 0 ? '' : `${count === 1 ? '1 log line' : `${count} log lines`}, `;
    return `${lines}the last at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .sZ)(last)}`;
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ effectOf),
/* harmony export */   VV: () => (/* binding */ VERDICT_CODES),
/* harmony export */   wZ: () => (/* binding */ wasDeployed),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/* harmony import */ var _rotation_next_step_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2671);
/* harmony import */ var _rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7648);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3669);
/* harmony import */ var _token_permanent_token_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5518);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2740);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6695);
// What speaks against a bot besides its token's health. A rule is a function of the observation and a line in the list.






/** What the rules say, and a monitor that is blind. */
const VERDICT_CODES = {
    DEPLOYING: {},
    NOT_DEPLOYED: { effect: 'bot-silent' },
    BOT_NOT_RUNNING: {},
    CALLS_REFUSED: {
        headline: {
            line: 'The WhatsApp token of {bot} works, but Meta rejects the bot’s calls',
            title: 'calls rejected',
        },
        effect: 'calls-refused',
    },
    NOT_SEEN_TO_WORK: {
        headline: {
            line: 'The WhatsApp token of {bot} works, but the bot has not been seen to work yet',
            title: 'not seen to work',
        },
        effect: 'awaits-proof',
    },
    LOG_ERRORS_STRONG: {},
    LOG_ERRORS_WEAK: {},
    LOGS_INCOMPLETE: {},
    CLOCK_SKEWED: {},
    MONITOR_BLIND: {
        headline: { line: "Couldn't check the WhatsApp token of {bot} for hours", title: 'unknown' },
        effect: 'blind',
    },
};
/** The effect of a reason that is remembered by its code alone. */
function effectOf(code) {
    const known = VERDICT_CODES;
    return code !== undefined && Object.hasOwn(known, code) ? known[code]?.effect : undefined;
}
function temporaryInProduction({ health, environmentName, now }) {
    return (0,_token_permanent_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemporaryInProduction */ .yU)(health, environmentName, now) ? _token_permanent_token_js__WEBPACK_IMPORTED_MODULE_2__/* .TEMPORARY_TOKEN_IN_USE */ .K : undefined;
}
const REDEPLOY = 'Redeploy the bot on Railway, or run the monitor workflow with the command `redeploy`. In a terminal, run `whatsapp-token-manager redeploy`.';
function oldDeployment({ health, deployment, logs, issueIsOpen, ...rest }) {
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(health.state))
        return undefined;
    if (!deployment?.variableUpdatedAt || !deployment.active)
        return undefined;
    const { now = rest.now } = deployment;
    const changed = deployment.variableUpdatedAt;
    if (deployment.active.createdAt >= changed)
        return undefined;
    if (deployment.restoredAt?.getTime() === changed.getTime())
        return undefined;
    const coming = deployment.inFlight.find((candidate) => candidate.createdAt >= changed);
    if (coming && !(0,_rotation_next_step_js__WEBPACK_IMPORTED_MODULE_5__/* .isStuck */ .ZD)(coming, now)) {
        return {
            code: 'DEPLOYING',
            level: 'info',
            what: `A deployment with the current token is in progress (${coming.status}).`,
            fix: 'Wait: the next check sees how it ended.',
            ...(issueIsOpen ? { effect: 'holds-issue' } : {}),
        };
    }
    const isUrgent = issueIsOpen || (logs.is === 'read' && logs.findings.strong > 0);
    const tried = findTry(deployment, changed, now);
    const told = [
        'The bot still runs with the old token: the variable changed after its deployment was created.',
        deployment.landedLate && 'An update by this monitor wrote it, and Railway saved it only later.',
        tried?.what,
        deployment.refusal && `Railway refused to deploy it: "${deployment.refusal}".`,
    ];
    return {
        code: 'NOT_DEPLOYED',
        level: isUrgent ? 'error' : 'warning',
        what: told.filter(Boolean).join(' '),
        why: 'A container reads its variables only when it starts. After a failed update that restored the old token, this is harmless.',
        fix: tried?.fix ?? REDEPLOY,
        ...(isUrgent ? { headline: OLD_TOKEN } : {}),
        ...VERDICT_CODES.NOT_DEPLOYED,
    };
}
/** What became of the newest deployment since the change, which did not put the new token in place. */
function findTry(deployment, changed, now) {
    const { inFlight, awaitsApproval, latest } = deployment;
    const readItsLog = 'Read the log of that deployment on Railway (`railway logs --latest`), fix the problem, and redeploy.';
    const stuck = inFlight.find(({ createdAt }) => createdAt >= changed);
    if (stuck) {
        const since = (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .PP)(now.getTime() - stuck.createdAt.getTime());
        return { what: `A newer deployment has been in progress for ${since} (${stuck.status}).`, fix: readItsLog };
    }
    if (awaitsApproval && awaitsApproval.createdAt >= changed) {
        const fix = 'Approve that deployment on Railway, or redeploy the running one.';
        return { what: 'A newer deployment is waiting for approval on Railway.', fix };
    }
    if (!wasDeployed(deployment))
        return undefined;
    return { what: `A newer deployment ended as ${latest?.status}.`, fix: readItsLog };
}
/** A token that works helps nobody where no bot runs with it. */
function notRunning({ health, deployment, ...rest }) {
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(health.state) || !deployment)
        return undefined;
    const { now = rest.now } = deployment;
    if (deployment.inFlight.some((coming) => !(0,_rotation_next_step_js__WEBPACK_IMPORTED_MODULE_5__/* .isStuck */ .ZD)(coming, now)))
        return undefined;
    const { active, latest } = deployment;
    if (active && active.phase !== 'crashed')
        return undefined;
    const ended = active?.status ?? latest?.status;
    return {
        code: 'BOT_NOT_RUNNING',
        level: 'warning',
        what: active
            ? `The bot is not running: its deployment on Railway crashed (${ended}).`
            : `The bot is not running: Railway has no running deployment for it${ended ? ` (the newest is ${ended})` : ''}.`,
        why: 'The token works, but no container is running to use it.',
        fix: 'Read the log of the last deployment on Railway (`railway logs --latest`), then redeploy the service.',
    };
}
const OLD_TOKEN = {
    line: 'The bot {bot} does not run with the stored WhatsApp token',
    title: 'not deployed',
};
/** Whether any deployment, of whatever outcome, was started since the variable was changed: once is enough. */
function wasDeployed({ variableUpdatedAt, latest }) {
    return variableUpdatedAt !== undefined && latest !== undefined && latest.createdAt >= variableUpdatedAt;
}
function unreadLog({ logs }) {
    return logs.is === 'unread' ? logs.reason : undefined;
}
function refusedCalls(observation) {
    const standing = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeRefusals */ .pQ)(observation);
    if (!standing)
        return undefined;
    if (standing.is === 'refused') {
        return {
            code: 'CALLS_REFUSED',
            level: 'error',
            what: `The stored token works, but Meta rejects the bot's own calls (${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .sinceRefusal */ .pX)(standing)}).`,
            ..._rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .READS_ELSEWHERE */ .HP,
            ...VERDICT_CODES.CALLS_REFUSED,
        };
    }
    return {
        code: 'NOT_SEEN_TO_WORK',
        level: 'warning',
        what: `The bot has not been seen to work since Meta last rejected its calls at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTime */ .sZ)(standing.last)}. Its log has no newer lines.`,
        why: 'The stored token works, but a log without new lines does not show whether the bot uses it.',
        fix: 'Send the bot a message. The issue closes when a check finds new log lines without a rejection, or after 24 hours without one.',
        ...VERDICT_CODES.NOT_SEEN_TO_WORK,
    };
}
function strongLogLines(observation) {
    if ((0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .isToldOfRefusals */ .C4)(observation))
        return undefined;
    const { count, strong } = findSuspicious(observation) ?? { count: 0, strong: 0 };
    if (strong === 0)
        return undefined;
    return {
        code: 'LOG_ERRORS_STRONG',
        level: 'warning',
        what: `Meta accepts the token, but the bot's log has ${authErrors(count)} (${strong} from the Graph API).`,
        why: 'The bot may run with another token than the stored one. Or the errors are from just before a recovery.',
        fix: 'If they continue, redeploy the bot and read its log: `railway logs --tail 10`.',
    };
}
function weakLogLines(observation) {
    const { count, strong } = findSuspicious(observation) ?? { count: 0, strong: 0 };
    if (count === 0 || strong > 0)
        return undefined;
    return {
        code: 'LOG_ERRORS_WEAK',
        level: 'warning',
        what: `The bot's log has ${authErrors(count)}. Meta does not reject the token there.`,
        why: 'This may be about something else: bots get a 401 for other reasons too.',
        fix: 'Read the log. To ignore harmless lines, set `log-patterns`: `!unauthorized` drops that pattern, `!line: GET /admin` drops lines with that text.',
    };
}
/** Beside a dead token they say nothing new. */
function findSuspicious({ health, logs }) {
    return (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(health.state) && logs.is === 'read' ? logs.findings : undefined;
}
function authErrors(count) {
    return count === 1
        ? '1 line that looks like an authentication error'
        : `${count} lines that look like authentication errors`;
}
function incompleteLog({ logs }) {
    if (logs.is !== 'read' || !(logs.truncated || logs.findings.droppedByRailway))
        return undefined;
    return {
        code: 'LOGS_INCOMPLETE',
        level: 'info',
        what: logs.truncated
            ? `The log has more lines than one check reads, so only the newest ${logs.findings.scanned} were read.`
            : 'Railway dropped log lines, because the bot writes more than 500 per second.',
    };
}
/** In the order in which reasons of the same level are told. */
const RULES = [
    temporaryInProduction,
    oldDeployment,
    notRunning,
    unreadLog,
    refusedCalls,
    strongLogLines,
    weakLogLines,
    incompleteLog,
];


/***/ }),

/***/ 1197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   s: () => (/* binding */ findLeading)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4220);
/* harmony import */ var _token_permanent_token_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5518);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2740);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7403);
// Decides, from everything that was observed, what state the watched token is in and how loudly to say so.




/** The problem may be over, and is not called so yet. */
const HOLDING = ['holds-issue', 'awaits-proof'];
function decide(observation) {
    const { health, notes } = observation;
    const found = _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .RULES */ .y0.flatMap((rule) => rule(observation) ?? []);
    const reasons = (0,_token_permanent_token_js__WEBPACK_IMPORTED_MODULE_1__/* .preferLasting */ .rt)([...health.reasons, ...notes, ...found]);
    const level = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .worstLevel */ .cY)([(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .levelOfState */ .pq)(health.state), health.level, ...reasons.map((reason) => reason.level)]);
    return {
        state: health.state,
        level,
        reasons: (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .sortByLevel */ .OV)(reasons),
        healthy: (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorking */ .ms)(health.state) && !HOLDING.some((effect) => (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, effect)) && !(0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoud */ .tw)(level),
    };
}
/** The reason that the first line is about: the loudest that says more than the state; nothing where none does. */
function findLeading({ state, reasons }) {
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorking */ .ms)(state))
        return state === 'unknown' ? reasons.find(({ effect }) => effect === 'blind') : undefined;
    const loud = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .sortByLevel */ .OV)(reasons.filter(({ level }) => (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoud */ .tw)(level)));
    const quiet = state === 'valid' ? reasons : [];
    return loud.find(({ headline }) => headline) ?? loud[0] ?? quiet.find(({ headline }) => headline);
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   Ge: () => (/* binding */ toReason),
/* harmony export */   T4: () => (/* binding */ IssueGoneError),
/* harmony export */   WP: () => (/* binding */ describeBug),
/* harmony export */   us: () => (/* binding */ ServiceUnavailableError),
/* harmony export */   w3: () => (/* binding */ SetupError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export PROGRAM_CODES */
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9507);

/** What is said of the call, of services, and of what the program writes. */
const PROGRAM_CODES = {
    // What is stored on Railway, or was handed in.
    VARIABLE_MISSING: {},
    VARIABLE_UNUSABLE: {},
    VARIABLE_PADDED: {},
    TOKEN_DIFFERS: {},
    TOKEN_MISSING: {},
    TOKEN_BROKEN: {},
    PHONE_NUMBER_ID_MISSING: {},
    PHONE_NUMBER_ID_UNUSABLE: {},
    // The call itself.
    WRONG_INPUT: {},
    PROXY_INVALID: {},
    DRY_RUN: {},
    PULL_REQUEST: {},
    EVENT_UNREADABLE: {},
    RUNNER_FILE_UNWRITABLE: {},
    INTERNAL_ERROR: { effect: 'own-bug' },
    // Railway.
    RAILWAY_TOKEN_REFUSED: {},
    RAILWAY_REQUEST_REFUSED: {},
    RAILWAY_IDS_MISSING: {},
    RAILWAY_SERVICE_AMBIGUOUS: {},
    RAILWAY_SERVICE_NOT_FOUND: {},
    LOGS_UNREAD: {},
    // GitHub: issues and runs.
    GITHUB_TOKEN_REFUSED: {},
    GITHUB_REFUSED: {},
    REPOSITORY_MOVED: {},
    REPOSITORY_ARCHIVED: {},
    SSO_REQUIRED: {},
    ADDRESS_NOT_ALLOWED: {},
    TOKEN_KIND_FORBIDDEN: {},
    INTERACTIONS_RESTRICTED: {},
    LABEL_REFUSED: {},
    REPOSITORY_NOT_FOUND: {},
    ISSUES_DISABLED: {},
    ISSUES_FORBIDDEN: {},
    ISSUE_LOCKED: {},
    ASSIGNEES_REFUSED: {},
    BOT_NAME_TAKEN: {},
    ACKNOWLEDGED: {},
    MONITOR_NOT_STARTED: {},
    RUNS_HIDDEN: {},
    // The history.
    HISTORY_FORBIDDEN: {},
    HISTORY_REFUSED: {},
    HISTORY_BROKEN: {},
    HISTORY_BUSY: {},
    HISTORY_UNREADABLE: {},
    // Telling people.
    NOTIFY_FAILED: {},
    HEARTBEAT_FAILED: {},
};
/** Somebody outside did not answer, or not usably. Never says anything about the token. */
class ServiceUnavailableError extends Error {
    service;
    /** The service's own words, where it gave any. */
    said;
    constructor(service, what, options) {
        super(what, options);
        this.name = 'ServiceUnavailableError';
        this.service = service;
        this.said = options?.said;
    }
}
/** Railway, Meta or GitHub answered, and the answer shows that something is set up wrongly. */
class SetupError extends Error {
    code;
    why;
    fix;
    constructor(code, text, options) {
        super(text.what, options);
        this.name = 'SetupError';
        this.code = code;
        this.why = text.why;
        this.fix = text.fix;
    }
}
/** The issue was deleted, or moved to another repository. */
class IssueGoneError extends Error {
    number;
    constructor(number, options) {
        super(`Issue #${number} no longer exists.`, options);
        this.name = 'IssueGoneError';
        this.number = number;
    }
}
/** The call itself is wrong: the strings alone show it, before anything is asked. Lists every problem at once. */
class UserError extends Error {
    code;
    problems;
    constructor(code, problems) {
        super(problems.join('\n'));
        this.name = 'UserError';
        this.code = code;
        this.problems = problems;
    }
}
/** A failure of a service as a reason. Throws what is neither an outage nor a set-up fault. */
function toReason(error, level) {
    if (error instanceof ServiceUnavailableError) {
        const { service, message: what } = error;
        // A channel's silence is said as NOTIFY_FAILED, by whoever sends.
        const code = `${service.toUpperCase()}_UNAVAILABLE`;
        return { code, level: level ?? 'warning', what, noAnswerFrom: service };
    }
    if (error instanceof SetupError) {
        const { code, message, why, fix } = error;
        return { code, level: level ?? 'error', what: message, ...(why ? { why } : {}), fix };
    }
    throw error;
}
/**
 * What a promise comes to. A bug of ours is a reason as well, so that what does not depend on it goes on; a wrong call
 * is thrown on.
 */
async function attempt(promise, level) {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        if (error instanceof UserError)
            throw error;
        const isExpected = error instanceof ServiceUnavailableError || error instanceof SetupError;
        return { ok: false, reason: isExpected ? toReason(error, level) : describeBug(error) };
    }
}
const LONGEST_BUG = 200;
/** What a message repeats of the data it is about may be a secret: JavaScript quotes it, and words of ours are shorter. */
const QUOTED = /"[^"]*"?|\S*\d\S*|\S{17,}/g;
/** A failure that is nobody's but ours: what was thrown, and where. */
function describeBug(error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    // The name of the function alone: a path says where somebody keeps their files.
    const [, place] = /^\s+at (?:async )?([\w.#<>$ ]+?) \(/m.exec(stack) ?? [];
    const what = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(`${name}: ${message.replace(QUOTED, '…')}${place ? `, in ${place}` : ''}`, LONGEST_BUG);
    return {
        ...{ code: 'INTERNAL_ERROR', level: 'error', ...PROGRAM_CODES.INTERNAL_ERROR },
        what: `The WhatsApp token manager failed (${what}).`,
        why: 'This is a bug in the WhatsApp token manager. It says nothing about the token.',
        fix: 'Report this line. The next run tries again.',
    };
}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ Secret),
  S: () => (/* binding */ Secrets)
});

// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __nccwpck_require__(193);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __nccwpck_require__(9507);
;// CONCATENATED MODULE: ./build/core/excerpt.js
// The one door for what others wrote: out comes a line that may be shown; what cannot be told apart is not shown.


/** How much stands in front of what was found. */
const LEAD = 80;
const MAX_LENGTH = 300;
const WITHHELD = '(not shown: it may hold a secret)';
/** Text in code: as escapes, entities, numbers of bytes. Nobody reads it, and it may be anything. */
const CODED = /(?:\\{1,4}(?:x[0-9a-f]{2}|u\{?[0-9a-f]{2,6}\}?|[0-3][0-7]{2})){4,9999}|(?:&[#＃]x?[0-9a-f]{1,6};){4,9999}|(?:%(?:25){0,3}[0-9a-f]{2}){6,9999}|(?<![a-z\d])(?:(?:0x)?[0-9a-f]{2}[ ,:]{1,2}){8,9999}(?:0x)?[0-9a-f]{0,2}|(?:\d{1,3}, ?){8,9999}\d{0,3}/gi;
/** As keys, hashes and base64 look: long, of letters and several digits. */
const OPAQUE = /(?<![A-Za-z0-9+=])(?=[A-Za-z+=]{0,99}\d)[A-Za-z0-9+=]{20,9999}/g;
/** One harmless line without secrets and personal data. Applying it again changes nothing. */
function cleanLine(text, redact, maxLength) {
    const hide = (raw) => (0,core_redact/* redactOutside */.PI)(redact(raw));
    // Once more afterwards: an invisible character inside a secret hides it from the first look.
    return hide((0,sanitize/* sanitizeLine */.g$)(hide(text).replace(OPAQUE, maskOpaque), maxLength));
}
/** Longer ones are cut by every channel. */
const LONGEST_OWN = 4_000;
/** A line of whoever runs the program, such as a title or a message of a program that uses this one: without secrets. */
function cleanOwnLine(text, redact) {
    return redact((0,sanitize/* plainLine */.h0)(redact(text), LONGEST_OWN));
}
/** One harmless line of the text around the place that `locate` finds in it, without secrets and personal data. */
function sanitizeExcerpt(text, locate, { redact, holds }) {
    const hide = (raw) => (0,core_redact/* redactOutside */.PI)(redact(raw));
    // Whole, before anything is cut: half a secret has no shape. Once more afterwards: what cannot be seen hides one.
    const clean = hide((0,sanitize/* sanitizeLine */.g$)(hide(text), Number.MAX_SAFE_INTEGER));
    const start = Math.max(0, locate(clean) - LEAD);
    const part = clean
        .slice(start, start + 2 * MAX_LENGTH)
        .replace(CODED, '***')
        .replace(OPAQUE, maskOpaque);
    const line = (0,sanitize/* sanitizeLine */.g$)(`${start > 0 ? '…' : ''}${part}`, MAX_LENGTH);
    return (readings(line).some(holds) ? WITHHELD : line);
}
function maskOpaque(run) {
    const digits = run.match(/\d/g)?.length ?? 0;
    return digits > 2 && /[A-Za-z]\d*[A-Za-z]/.test(run) ? '***' : run;
}
/** The ways in which somebody could read it: out of its code, joined, backwards. */
function readings(line) {
    const decoded = decode(decode(line));
    const joined = [line, decoded].map((text) => text.replace(/\\[nrt]|[\s"'`+,;>|…]+/g, ''));
    return [decoded, ...joined, ...[line, decoded, ...joined].map(backwards), ...[line, ...joined].flatMap(fromBase64)];
}
function decode(line) {
    return line
        .replace(/\\{1,4}x([0-9a-f]{2})|\\{1,4}u\{?0{0,4}([0-9a-f]{2})\}?|%(?:25){0,3}([0-9a-f]{2})|&[#＃]x([0-9a-f]{2});/gi, (_all, ...codes) => String.fromCharCode(Number.parseInt(codes.slice(0, 4).find(Boolean), 16)))
        .replace(/&[#＃](\d{2,3});/g, (_all, code) => String.fromCharCode(Number(code)));
}
function backwards(line) {
    return [...line].reverse().join('');
}
function fromBase64(line) {
    const runs = line.match(/[\w+/-]{12,}/g) ?? [];
    return runs.flatMap((run) => [0, 1, 2, 3].map((shift) => Buffer.from(run.slice(shift), 'base64').toString('latin1')));
}

// EXTERNAL MODULE: ./build/core/sensitive-shapes.js
var sensitive_shapes = __nccwpck_require__(1649);
;// CONCATENATED MODULE: ./build/secret.js
// A string that cannot print itself, and the keeper that takes every such string out of outgoing text.



/** Holds a secret. Printing, joining, JSON and `util.inspect` show `[secret]`; only `reveal()` gives the value. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The value. Call this where it is sent, and nowhere else. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '[secret]';
    }
    toJSON() {
        return '[secret]';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return '[secret]';
    }
}
const NOT_CLEANED = 'This text could not be searched for secrets, so it is not shown. Please report that.';
/** Where every secret of a run is made, so that none exists that the redactor does not know. */
class Secrets {
    #values = new Set();
    #onNew;
    #redactor = (0,core_redact/* createRedactor */.lY)([]);
    /** @param onNew told of each new value before anything else can see it; masks it in the runner's log. */
    constructor(onNew = () => { }) {
        this.#onNew = onNew;
    }
    register = (value) => {
        // A placeholder hides nothing, and masked it would garble what others say of tokens.
        if (value.trim() !== '' && !this.#values.has(value) && !(0,sensitive_shapes/* isPlaceholder */.wK)(value)) {
            this.#onNew(value);
            this.#values.add(value);
            this.#redactor.add(value);
        }
        return new Secret(value);
    };
    /** The text without any secret, in whatever common encoding it stands there; nothing of it where that fails. */
    redact = (text) => {
        try {
            return this.#redactor(text);
        }
        catch {
            return NOT_CLEANED;
        }
    };
    /** What others wrote, fit to be shown. */
    clean = (text, maxLength) => cleanLine(text, this.redact, maxLength);
    /** The same of several lines, such as the stack of an error. */
    cleanLines = (text) => text
        .split('\n')
        .map((line) => this.clean(line))
        .join('\n');
    /** A line of whoever runs the program, without secrets. */
    cleanOwn = (line) => cleanOwnLine(line, this.redact);
    /** A log line, fit to be shown, around the place that `locate` finds in it. */
    sanitizeExcerpt = (text, locate) => sanitizeExcerpt(text, locate, this);
    /** Whether a secret, or eight characters of one, is in the text. */
    holds = (text) => this.#redactor.holds(text);
}


/***/ }),

/***/ 22:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ JOINTS),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   _4: () => (/* binding */ PASSES),
/* harmony export */   fd: () => (/* binding */ GROUPS),
/* harmony export */   qI: () => (/* binding */ ROTATIONS),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
// What is said of an input in the table of inputs, and which commands take its flag.
/** How several are one text. */
const JOINTS = { lines: '\n', names: ',' };
/** The headings of help and of the docs, in their order: by task, the common ones first. */
const GROUPS = [
    'This run',
    'Railway',
    'Token and app at Meta',
    'GitHub issue',
    'Notifications',
    'Automatic renewal',
    'Replacing a token',
    'Checks and logs',
    'History and status page',
    'Several bots',
    'API addresses',
];
/** The commands with settings. */
const ALL = ['check', 'logs', 'monitor', 'update', 'refresh', 'redeploy'];
/** Those that look at everything. */
const CHECKS = ['check', 'monitor', 'update', 'refresh', 'redeploy'];
/** Those that only look, unless they are told otherwise. */
const PASSES = ['check', 'monitor'];
const ROTATIONS = ['update', 'refresh', 'redeploy'];
function flag(placeholder, help, commands) {
    return { placeholder, help, commands };
}


/***/ }),

/***/ 9511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
/* harmony import */ var _core_bot_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9387);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22);
// The one table of inputs. Settings, flags, help, lists of bots and the class follow from it; a test holds `action.yml`
// to it, and the page of inputs is written from both.


const TEXT = { is: 'text' };
const SWITCH = { is: 'switch', default: 'false' };
/** What only a call can say, not a program that makes the class. */
const CALL = { scope: 'run', notInClass: true };
const LIST = { group: 'Several bots', value: TEXT, ...CALL };
const API = { group: 'API addresses', scope: 'run' };
const WORKFLOW_FILE = 'the file name of a workflow, such as monitor.yml';
const WORKFLOW = /^[\w.-]+\.ya?ml$/;
/** By group, in the order of `action.yml`. */
const INPUTS = {
    command: {
        group: 'This run',
        value: { is: 'choice', of: ['check', 'update', 'refresh', 'redeploy'], note: ' or `page`', default: 'check' },
        ...CALL,
        field: 'command',
    },
    'dry-run': {
        group: 'This run',
        value: SWITCH,
        scope: 'run',
        field: 'dryRun',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'check and report, but change nothing', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'fail-on': {
        group: 'This run',
        value: { is: 'choice', of: ['warning', 'error', 'critical', 'never'], default: 'error' },
        ...CALL,
        field: 'failOn',
    },
    'railway-token': {
        group: 'Railway',
        value: TEXT,
        required: 'unless you give `whatsapp-token` and only check',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'project token; better set RAILWAY_TOKEN', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-service-id': {
        group: 'Railway',
        value: TEXT,
        required: 'if several services own the token variable',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'service of the bot, if several own the token variable', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-environment-id': {
        group: 'Railway',
        value: TEXT,
        required: 'with an account token, if the project has several environments',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'environment of the bot; not needed with a project token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-project-id': {
        group: 'Railway',
        value: TEXT,
        required: 'with an account token',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'project of the bot; not needed with a project token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'variable-prefix': {
        group: 'Railway',
        value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$|^$/, allowed: 'letters, digits and _', default: 'W1_' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('text', 'prefix of the variable names on Railway', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'token-variable': {
        group: 'Railway',
        value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$/, allowed: 'letters, digits and _' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'full name of the token variable, if it differs', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-token-type': {
        group: 'Railway',
        value: { is: 'choice', of: ['auto', 'project', 'account'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('type', 'project, account or auto', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'app-secret': {
        group: 'Token and app at Meta',
        value: TEXT,
        required: 'for automatic renewal, unless the variable is on Railway',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('secret', 'app secret; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'app-id': {
        group: 'Token and app at Meta',
        value: { is: 'id', allowed: 'digits only, as in App settings → Basic' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'app ID; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'phone-number-id': {
        group: 'Token and app at Meta',
        value: { is: 'id', allowed: 'digits only: the ID of the number at Meta, not the number itself' },
        required: 'unless the variable is on Railway',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'phone number ID; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'whatsapp-token': {
        group: 'Token and app at Meta',
        value: TEXT,
        required: 'without `railway-token`, or if the variable is sealed',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'used if the variable on Railway cannot be read', ['check', 'monitor', 'redeploy']),
    },
    'warn-before': {
        group: 'Token and app at Meta',
        value: { is: 'duration', from: '1m', to: '60d', or: 'auto', note: ' or `auto`', default: 'auto' },
        field: 'warnBefore',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'warn this long before the token expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    repo: {
        group: 'GitHub issue',
        value: { is: 'text', like: /^[\w.-]+\/[\w.-]+$/, allowed: 'owner/name' },
        scope: 'run',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('owner/name', 'repository of the issue and the history', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'github-token': {
        group: 'GitHub issue',
        value: TEXT,
        required: 'with `repo`, outside the Action',
        scope: 'run',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'may write issues; better set GITHUB_TOKEN', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'bot-name': {
        group: 'GitHub issue',
        value: { is: 'text', like: _core_bot_name_js__WEBPACK_IMPORTED_MODULE_1__/* .BOT_NAME */ .W, allowed: 'at most 40 of a-z, 0-9 and -', default: 'bot' },
        scope: 'run',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'name of the bot in issues and notifications', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'issue-assignees': {
        group: 'GitHub issue',
        value: { is: 'names' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('logins', 'GitHub users to assign, separated by commas', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-label': {
        group: 'GitHub issue',
        value: {
            is: 'text',
            like: /^[^,\p{Cc}\p{Cs}]{1,50}$/u,
            allowed: 'one label of at most 50 characters, without a comma',
            default: 'whatsapp-token',
        },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('label', 'label that marks the issue', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-title': {
        group: 'GitHub issue',
        value: {
            is: 'text',
            like: /^[^\p{Cc}\p{Cs}]{1,150}$/u,
            allowed: 'one line of at most 150 characters',
            default: 'WhatsApp token',
        },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('text', 'start of the issue title', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-log-excerpts': {
        group: 'GitHub issue',
        value: { is: 'choice', of: ['auto', 'none', 'redacted'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'none or redacted log lines; auto shows none here', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'update-workflow': {
        group: 'GitHub issue',
        value: { is: 'text', like: WORKFLOW, allowed: WORKFLOW_FILE, default: 'update-token.yml' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'workflow that issues link to', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    notify: {
        group: 'Notifications',
        value: { is: 'lines' },
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'notification URL, repeatable; better set NOTIFY', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'remind-every': {
        group: 'Notifications',
        value: { is: 'duration', from: '0', to: '30d', note: ' (0 turns reminders off)', default: '6h' },
        field: 'remindEveryMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'remind of a critical problem; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'heartbeat-url': {
        group: 'Notifications',
        value: { is: 'url' },
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'pinged after every check; better set HEARTBEAT_URL', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'auto-refresh': {
        group: 'Automatic renewal',
        value: SWITCH,
        field: 'autoRefresh',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'renew the token at Meta before it expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'auto-redeploy': {
        group: 'Automatic renewal',
        value: SWITCH,
        field: 'autoRedeploy',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'redeploy a bot that runs with an older token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'auto-switch': {
        group: 'Automatic renewal',
        value: SWITCH,
        field: 'autoSwitch',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'switch to a backup token when the token expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'token-input': { group: 'Replacing a token', value: { is: 'text', default: 'token' }, ...CALL },
    exchange: {
        group: 'Replacing a token',
        value: { is: 'choice', of: ['auto', 'never'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'exchange a temporary token for one of 60 days: auto, never', ['update']),
    },
    force: {
        group: 'Replacing a token',
        value: SWITCH,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'accept a token that expires sooner or is of another app', ['update']),
    },
    'deploy-timeout': {
        group: 'Replacing a token',
        value: { is: 'duration', from: '0', to: '11m', note: ' (0 does not wait)', default: '8m' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'wait this long for the deployment; 0 does not wait', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'proof-window': {
        group: 'Replacing a token',
        value: { is: 'duration', from: '0', to: '10m', note: ' (0 turns that off)', default: '90s' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'watch the new deployment log; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'monitor-workflow': {
        group: 'Replacing a token',
        value: { is: 'text', like: WORKFLOW, allowed: WORKFLOW_FILE },
        ...CALL,
        field: 'monitorWorkflow',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'workflow to start once the new token is live', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ROTATIONS */ .qI),
    },
    'check-interval': {
        group: 'Checks and logs',
        value: { is: 'duration', from: '5m', to: '24h', default: '30m' },
        field: 'checkIntervalMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'time between two checks', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'log-window': {
        group: 'Checks and logs',
        value: { is: 'duration', from: '0', to: '24h', note: ' (0 turns the scan off)', default: '35m' },
        field: 'logWindowMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'read the log this far back; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'log-patterns': {
        group: 'Checks and logs',
        value: { is: 'lines' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('pattern', 'add a pattern, repeatable; !unauthorized removes that one', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    history: {
        group: 'History and status page',
        value: { is: 'choice', of: ['off', 'branch'], default: 'off' },
        scope: 'run',
        field: 'history',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'branch keeps a history on a branch of the repository', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'blind-after': {
        group: 'History and status page',
        value: { is: 'duration', from: '30m', to: '7d', default: '3h' },
        field: 'blindAfterMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'with a history: error after this long unknown', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'page-dir': { group: 'History and status page', value: { is: 'text', default: 'page' }, ...CALL },
    bots: { ...LIST, flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'YAML list of bots', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui) },
    bot: {
        ...LIST,
        required: 'with `bots`, for `update`, `refresh` and `redeploy`',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'only this bot of the list', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    shard: { ...LIST, flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('part', 'only this part of the list, such as 2/5', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4) },
    'graph-api-url': {
        ...API,
        value: { is: 'url', default: 'https://graph.facebook.com' },
        notFromFile: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'base URL of the Graph API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'graph-api-version': {
        ...API,
        value: { is: 'text', like: /^v\d+\.\d+$/, allowed: 'a version such as v26.0', default: 'v26.0' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('version', 'version of the Graph API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'railway-api-url': {
        ...API,
        value: { is: 'url', default: 'https://backboard.railway.com/graphql/v2' },
        notFromFile: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'URL of the GraphQL API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
};


/***/ }),

/***/ 116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ underNet)
/* harmony export */ });
// The last net of a door: however its work ends, somebody is told of it, and the shell learns of it.
/** Does the work of a door. Told of are what it throws, what is thrown anywhere else, and that it never came to its end. */
async function underNet(work, fall) {
    let isOver = false;
    process.on('uncaughtException', (error) => fall(error, false));
    // Where nothing is left that could wake it, Node ends a process in the middle of an `await`.
    process.on('exit', () => {
        if (!isOver)
            fall(new StoppedShortError(), true);
    });
    try {
        await work();
    }
    catch (error) {
        fall(error, true);
    }
    isOver = true;
}
class StoppedShortError extends Error {
    constructor() {
        super('the run ended in the middle of its work, as nothing was left to wait for');
        this.name = 'StoppedShortError';
        this.stack = '';
    }
}


/***/ }),

/***/ 8179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b7: () => (/* binding */ CommanderError),
/* harmony export */   c$: () => (/* binding */ Option),
/* harmony export */   uB: () => (/* binding */ Command)
/* harmony export */ });
/* unused harmony exports program, createCommand, createArgument, createOption, InvalidArgumentError, InvalidOptionArgumentError, Argument, Help */
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8909);


// wrapper to provide named exports for ESM.
const {
  /* program */ "DM": program,
  /* createCommand */ "gu": createCommand,
  /* createArgument */ "er": createArgument,
  /* createOption */ "Ww": createOption,
  /* CommanderError */ "b7": CommanderError,
  /* InvalidArgumentError */ "Di": InvalidArgumentError,
  /* InvalidOptionArgumentError */ "a2": InvalidOptionArgumentError, // deprecated old name
  /* Command */ "uB": Command,
  /* Argument */ "ef": Argument,
  /* Option */ "c$": Option,
  /* Help */ "_V": Help,
} = _index_js__WEBPACK_IMPORTED_MODULE_0__;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
