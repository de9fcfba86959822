using System.CommandLine;
using System.Globalization;
using Uapi.Model;
using Uapi.Tool.Headers;
using Uapi.Tool.Requests;

namespace Uapi.Tool.Commands;

/// <summary><c>uapi ioctl</c>: what a number means, or what a request's numbers are.</summary>
internal static class IoctlCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> subject = new("NUMBER|NAME") { Description = "A request's number (0x20003b75 or decimal) or name." };
        Option<string> header = new("--header")
        {
            HelpName = "HEADER",
            Description = "Header to look in.",
            DefaultValueFactory = _ => "linux/vfio.h",
        };
        Option<string> kind = new("--fd") { Description = "Only requests of this kind of file." };
        kind.AcceptOnlyFromAmong(FileKind.All);
        InputOptions inputOptions = new();

        Command command = new("ioctl", "What an ioctl number means, or a request's number on every target.") { subject, header, kind };
        inputOptions.AddTo(command);
        command.SetAction(result =>
        {
            ReadingInputs inputs = inputOptions.Bind(result, docs: true);
            string text = result.GetValue(subject)!;
            RequestSearch search = new(context, inputs, result.GetValue(header)!, result.GetValue(kind));
            return TryParseNumber(text, out uint number)
                ? search.FindNumber(number)
                : search.FindName(text, inputOptions.HasTargets(result) ? inputs.Targets : Targets.All);
        });
        return command;
    }

    // number = "0x" hex | decimal | "-" decimal: a negative one is how programs print a request they keep in an int.
    private static bool TryParseNumber(string text, out uint number)
    {
        number = 0;
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] == '-'))
            return false;
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool isNumber = isHex
            ? uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        if (!isNumber && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int signed))
            (isNumber, number) = (true, unchecked((uint)signed));
        return isNumber ? true : throw new UsageException($"'{text}' is no ioctl number: 32 bits, decimal or 0x…");
    }
}
