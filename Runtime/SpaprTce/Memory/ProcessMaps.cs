using System.Globalization;

namespace Uapi.SpaprTce;

/// <summary>What <c>/proc/self/maps</c> and <c>/proc/self/smaps</c> say of a range.</summary>
/// <remarks>
/// A mapping is a line such as <c>7f12a000-7f12b000 rw-p 00000000 00:00 0 [heap]</c>, by rising address. In <c>smaps</c> lines with a name and a value follow, of which
/// <c>KernelPageSize: 2048 kB</c> counts here.
/// </remarks>
internal static class ProcessMaps
{
    /// <summary>Opens the list of mappings.</summary>
    internal static TextReader OpenMaps() => new StreamReader("/proc/self/maps");

    /// <summary>Opens the list of mappings with all that is known of each.</summary>
    internal static TextReader OpenDetails() => new StreamReader("/proc/self/smaps");

    /// <summary>How many bytes from the start of a range are mapped with a permission.</summary>
    internal static ulong CountAccessible(TextReader maps, ulong start, ulong end, bool write)
    {
        ulong reached = start;
        while (reached < end && maps.ReadLine() is { } line)
        {
            if (!TryReadRange(line, out ulong lineStart, out ulong lineEnd) || lineEnd <= reached)
                continue;
            if (lineStart > reached || line[line.IndexOf(' ') + (write ? 2 : 1)] == '-')
                break;
            reached = lineEnd;
        }
        return Math.Min(reached, end) - start;
    }

    /// <summary>The size in bytes of the smallest pages that mappings in a range are made of; 0 if there is none.</summary>
    internal static ulong SmallestPage(TextReader details, ulong start, ulong end)
    {
        const string Name = "KernelPageSize:";
        ulong smallest = 0;
        bool isInside = false;
        while (details.ReadLine() is { } line)
        {
            if (TryReadRange(line, out ulong lineStart, out ulong lineEnd))
            {
                if (lineStart >= end)
                    break;
                isInside = lineEnd > start;
            }
            else if (isInside && line.StartsWith(Name, StringComparison.Ordinal))
            {
                string number = line.Substring(Name.Length).Replace("kB", "");
                ulong size = ulong.Parse(number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) << 10;
                smallest = smallest == 0 ? size : Math.Min(smallest, size);
            }
        }
        return smallest;
    }

    private static bool TryReadRange(string line, out ulong start, out ulong end)
    {
        start = 0;
        end = 0;
        int dash = line.IndexOf('-');
        int blank = line.IndexOf(' ');
        return dash > 0 && dash < blank
            && ulong.TryParse(line.Substring(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out start)
            && ulong.TryParse(line.Substring(dash + 1, blank - dash - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out end);
    }
}
