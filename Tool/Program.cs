using System.Text;
using Uapi.Tool;
using Uapi.Tool.Rendering;

// Written straight to the descriptors: Console's own writers flush after every call and load the terminal's description.
// Not disposed: Run flushes, and a reader that has gone away must not be written to again.
StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 16);
StreamWriter error = new(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return Cli.Run(args, output, error, Terminal.Current);
