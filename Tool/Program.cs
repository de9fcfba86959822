using System.Text;
using Uapi.Tool;
using Uapi.Tool.Rendering;

// Written straight to the descriptors: Console's own writers flush after every call and load the terminal's description.
using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 16);
using StreamWriter error = new(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return Cli.Run(args, output, error, Terminal.Current);
