using System.Globalization;
using System.Text.Json;
using Uapi.Model;
using Uapi.Snapshots;
using Uapi.Surfaces;

namespace Uapi.Tool.Snapshots;

/// <summary>Makes what a header offers on one target from the lines of a snapshot.</summary>
internal sealed class SnapshotSurface
{
    private readonly Target _target;
    private readonly TypeNotation _types;
    private readonly string _path;
    private readonly List<SnapshotLine> _lines = [];

    private SnapshotSurface(string path, SnapshotHeader header, Target target)
    {
        _target = target;
        _types = new TypeNotation(target);
        _path = path;
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        // A line for named targets takes the place of the one for all.
        foreach (SnapshotLine line in header.Lines)
        {
            if (line.Targets is not null && !line.Targets.Contains(target))
                continue;
            if (places.TryGetValue(line.Key, out int place))
            {
                _lines[place] = line;
                continue;
            }
            places.Add(line.Key, _lines.Count);
            _lines.Add(line);
        }
        _lines.RemoveAll(line => line.Value == "absent");
    }

    /// <summary>The header on a target.</summary>
    /// <exception cref="UsageException">A line cannot be read.</exception>
    public static Surface Read(Snapshot snapshot, SnapshotHeader header, Target target) => new SnapshotSurface(snapshot.Path, header, target).Make(header.Name);

    private Surface Make(string name)
    {
        List<(string, int)> includes = [];
        List<TypedefFacts> typedefs = [];
        List<RecordFacts> records = [];
        List<(string Name, IntegerType Type, bool IsUntagged, int Line)> enums = [];
        List<(string Enum, EnumeratorFacts Value)> enumerators = [];
        List<ConstantFacts> constants = [];
        List<StringFacts> strings = [];
        List<FunctionMacroFacts> macros = [];
        List<OtherMacroFacts> others = [];
        Dictionary<string, string> functions = new(StringComparer.Ordinal);
        Dictionary<int, string> bodies = [];
        Dictionary<string, ConstantOwner> owners = new(StringComparer.Ordinal);
        for (int i = 0; i < _lines.Count; i++)
        {
            SnapshotLine line = _lines[i];
            int space = line.Key.IndexOf(' ', StringComparison.Ordinal);
            string kind = line.Key[..space];
            string thing = line.Key[(space + 1)..];
            try
            {
                switch (kind)
                {
                    case "include":
                        includes.Add((thing, line.Line));
                        break;
                    case "typedef":
                        (string typedef, string spelling) = Split(line.Value);
                        typedefs.Add(new TypedefFacts(thing, _types.Read(typedef, (_, _, _) => throw new FormatException("a typedef has no members")), spelling, null, At(line)));
                        break;
                    case "struct" or "union":
                        if (!thing.Contains('.', StringComparison.Ordinal))
                            records.Add(Record(kind, thing, line));
                        break;
                    case "enum":
                        string[] parts = line.Value.Split(' ');
                        enums.Add((thing, _types.ReadInteger(parts[0]), parts.Length > 1, line.Line));
                        break;
                    case "enumerator":
                        int of = line.Value.IndexOf(" of ", StringComparison.Ordinal);
                        enumerators.Add((line.Value[(of + 4)..], new EnumeratorFacts(thing, Number(line.Value[..of]), null, null, At(line))));
                        break;
                    case "const":
                        constants.Add(Constant(thing, line, owners));
                        break;
                    case "string":
                        strings.Add(new StringFacts(thing, JsonDocument.Parse(line.Value).RootElement.GetString()!, null, At(line)));
                        break;
                    case "macro":
                        int close = line.Value.IndexOf(')', StringComparison.Ordinal);
                        string[] parameters = line.Value[1..close].Split(", ", StringSplitOptions.RemoveEmptyEntries);
                        macros.Add(new FunctionMacroFacts(thing, parameters.ToEquatableArray(), line.Value[(close + 1)..].Trim(), null, null, At(line)));
                        break;
                    case "function":
                        functions.Add(thing, line.Value);
                        break;
                    case "other":
                        others.Add(new OtherMacroFacts(thing, line.Value == "empty" ? OtherMacroFacts.Empty : "a snapshot does not say", At(line)));
                        bodies.Add(line.Line, line.Value == "empty" ? "" : line.Value);
                        break;
                    default:
                        throw new FormatException($"'{kind}' is no kind of fact");
                }
            }
            catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException or JsonException)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{_path}({line.Line}): {exception.Message}"));
            }
        }
        HeaderAbi abi = new()
        {
            Header = name,
            Target = _target,
            Typedefs = typedefs.ToEquatableArray(),
            Records = records.ToEquatableArray(),
            Enums = enums.Select(@enum => new EnumFacts
            {
                Name = @enum.Name[0] == '?' ? null : @enum.Name,
                IsUntagged = @enum.IsUntagged,
                Type = @enum.Type,
                Values = enumerators.Where(value => value.Enum == @enum.Name).Select(value => value.Value).ToEquatableArray(),
                File = name,
                Line = new SourceLine(_path, @enum.Line),
            }).ToEquatableArray(),
            Constants = constants.ToEquatableArray(),
            Strings = strings.ToEquatableArray(),
            FunctionMacros = macros.ToEquatableArray(),
            OtherMacros = others.ToEquatableArray(),
            InlineFunctions = functions.Keys.ToEquatableArray(),
            Files = ((string[])[name]).ToEquatableArray(),
        };
        return new Surface(abi, HeaderScan.OfSnapshot(includes, functions, bodies, owners));
    }

    private RecordFacts Record(string kind, string name, SnapshotLine line)
    {
        string[] words = line.Value.Split(' ');
        return new RecordFacts
        {
            Name = name,
            Kind = kind == "struct" ? RecordKind.Struct : RecordKind.Union,
            IsPacked = words.Contains("packed"),
            IsUntagged = words.Contains("untagged"),
            Size = long.Parse(words[1], CultureInfo.InvariantCulture),
            Alignment = int.Parse(words[3], CultureInfo.InvariantCulture),
            Fields = Members(line.Key),
            File = "",
            Line = At(line),
        };
    }

    private EquatableArray<FieldFacts> Members(string prefix)
    {
        List<FieldFacts> fields = [];
        foreach (SnapshotLine line in _lines)
        {
            if (line.Key.Length <= prefix.Length + 1 || line.Key[prefix.Length] != '.' || !line.Key.StartsWith(prefix, StringComparison.Ordinal) || line.Key.IndexOf('.', prefix.Length + 1) >= 0)
                continue;
            string own = line.Key[(prefix.Length + 1)..];
            (string head, string spelling) = Split(line.Value);
            int second = head.IndexOf(' ', head.IndexOf(' ', StringComparison.Ordinal) + 1);
            string[] place = head[..second].Split(' ');
            string[] bits = place[1].Split(':');
            long at = long.Parse(bits[0], CultureInfo.InvariantCulture);
            fields.Add(new FieldFacts
            {
                Name = own[0] == '<' ? "" : own,
                Type = _types.Read(head[(second + 1)..], (kind, size, alignment) => new RecordFacts { Name = "", Kind = kind, Size = size, Alignment = alignment, Fields = Members(line.Key), File = "" }),
                BitOffset = place[0] == "bit" ? at : at * 8,
                BitWidth = bits.Length > 1 ? int.Parse(bits[1], CultureInfo.InvariantCulture) : null,
                Spelling = spelling,
                Line = At(line),
            });
        }
        return fields.ToEquatableArray();
    }

    private ConstantFacts Constant(string name, SnapshotLine line, Dictionary<string, ConstantOwner> owners)
    {
        (string head, string spelling) = Split(line.Value);
        foreach ((string word, bool isInside) in ((string, bool)[])[(" in ", true), (" behind ", false)])
        {
            int owner = head.LastIndexOf(word, StringComparison.Ordinal);
            // Not in the argument of a request, which ends with an angle bracket.
            if (owner < 0 || owner < head.LastIndexOf('>'))
                continue;
            owners.Add(name, new ConstantOwner(head[(owner + word.Length)..], isInside));
            head = head[..owner];
        }
        string[] words = head.Split(' ', 3);
        IoctlRequest? request = null;
        if (words.Length == 3)
        {
            string[] parts = words[2].Split(',', 5);
            int open = parts[4].EndsWith('>') ? Opening(parts[4]) : throw new FormatException("a request without its argument");
            string argument = parts[4][..open];
            request = new IoctlRequest(
                Enum.Parse<IoctlDirection>(parts[0]), byte.Parse(parts[1], CultureInfo.InvariantCulture), byte.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture),
                argument == "-" ? null : _types.Read(argument, (kind, size, alignment) => new RecordFacts { Name = "", Kind = kind, Size = size, Alignment = alignment, Fields = default, File = "" }),
                parts[4][(open + 1)..^1], null);
        }
        return new ConstantFacts(name, Number(words[0]), _types.ReadValue(words[1]), spelling, request, null, At(line));
    }

    // The argument's spelling stands between the last pair of angle brackets.
    private static int Opening(string text)
    {
        int depth = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] == '>' ? 1 : text[i] == '<' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        throw new FormatException("angle brackets do not match");
    }

    private static (string Head, string Spelling) Split(string value)
    {
        int equals = value.IndexOf(" = ", StringComparison.Ordinal);
        return equals < 0 ? (value.EndsWith(" =", StringComparison.Ordinal) ? value[..^2] : value, "") : (value[..equals], value[(equals + 3)..]);
    }

    private static IntegerValue Number(string text) => text[0] == '-'
        ? IntegerValue.From(long.Parse(text, CultureInfo.InvariantCulture))
        : new IntegerValue(ulong.Parse(text, CultureInfo.InvariantCulture), IsSigned: false);

    private SourceLine At(SnapshotLine line) => new(_path, line.Line);
}
