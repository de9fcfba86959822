using System.Globalization;
using System.Text.RegularExpressions;

namespace Uapi.Truth;

/// <summary>What a compiler thinks of one header on one target.</summary>
internal sealed record Verdict(string Set, string Header, string Target, string Compiler, int Equal, IReadOnlyList<string> Wrong, string? Unjudged);

/// <summary>Compares the product's facts of one header with what one compiler makes of it.</summary>
/// <remarks>
/// Two roads, because neither sees all: questions the compiler answers (values and C types of constants, alignments, sizes, offsets), and its
/// debug information (which records, members, enumerators and typedefs exist at all, bit-fields, array lengths, element types). Macros come
/// from the preprocessor: each must be among the product's constants, strings or function macros, or be no constant for the compiler either.
/// </remarks>
internal sealed partial class Judge(string set, string header, Facts facts, Toolchain compiler, IReadOnlyList<string> include, string directory)
{
    private readonly List<string> _wrong = [];
    private int _equal;

    [GeneratedRegex(@"[A-Za-z_]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    public Verdict Run()
    {
        string? unjudged = facts.Status == "ok" ? CompareMacros() ?? (AskAtOnce() ? null : AskOneByOne()) : null;
        if (facts.Status != "ok")
        {
            // A header that the compiler cannot read either is nobody's fault.
            unjudged = Preprocess("alone", "-fsyntax-only").ExitCode != 0 ? "compiler rejects it" : null;
            if (unjudged is null)
                _wrong.Add("cannot be read: " + facts.Errors);
        }
        return new Verdict(set, header, compiler.Target, compiler.Name, _equal, _wrong, unjudged);
    }

    private void Includes(Action<string> line)
    {
        foreach (string name in Preludes.Of(header))
            line($"#include <{name}>");
        line($"#include <{header}>");
        foreach (string name in facts.Late)
            line(name.StartsWith('!') ? name[1..] : $"#include <{name}>");
    }

    private Truth.Run.Result Preprocess(string name, params string[] options)
    {
        string file = Path.Combine(directory, name + ".c");
        List<string> lines = [];
        Includes(lines.Add);
        File.WriteAllLines(file, lines);
        return Truth.Run.Program(compiler.Command, [.. compiler.Options, "-std=gnu11", "-w", .. options, .. include, file], directory);
    }

    private string? CompareMacros()
    {
        // What stands behind the header is for its constants only; which macros are its own is seen without.
        Truth.Run.Result result = Preprocess("macros", "-E", "-dD");
        if (result.ExitCode != 0)
            return "compiler rejects it: " + result.Error.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal));
        Question others = new(directory, "others");
        Includes(others.Line);
        HeaderMacros read = HeaderMacros.Read(result.Output, header);
        IReadOnlyDictionary<string, HeaderMacro> macros = read.Own;
        foreach (HeaderMacro macro in macros.Values)
        {
            if (macro.Parameters is not null)
            {
                bool known = facts.FunctionMacros.TryGetValue(macro.Name, out string? parameters);
                Check(known && Same(parameters!, macro.Parameters), $"{macro.Name}({macro.Parameters}): {(known ? "parameters " + parameters : "function macro missing")}");
            }
            else if (facts.Constants.ContainsKey(macro.Name) || facts.Strings.ContainsKey(macro.Name))
            {
                _equal++;
            }
            else
            {
                Check(facts.OtherMacros.ContainsKey(macro.Name) || macro.Body.Length == 0, $"{macro.Name}: macro missing");
                // "No constant" must be what the compiler says too; an empty body is none for sure. Pointers and floating numbers know no "|".
                if (macro.Body.Length > 0)
                    others.Ask($"((({macro.Name}) | 0) == 0) + 1", macro.Name);
            }
        }
        foreach (string name in facts.Constants.Keys.Concat(facts.Strings.Keys).Concat(facts.FunctionMacros.Keys))
            // A C library that this machine has and the product does not read may define a name first that the header defines only if nobody has.
            Check(macros.ContainsKey(name) || read.Elsewhere.Contains(name) || facts.Enums.Any(item => item.Values.ContainsKey(name)), $"{name}: not a macro of this header");
        if (others.Count > 0)
        {
            (List<string> denied, _) = others.Judge(compiler, include);
            HashSet<string> rejected = [.. denied.Select(text => text[..text.IndexOf(':')])];
            foreach (HeaderMacro macro in macros.Values)
            {
                bool asked = macro.Parameters is null && macro.Body.Length > 0 && !facts.Constants.ContainsKey(macro.Name) && !facts.Strings.ContainsKey(macro.Name);
                // A shift by the width or more is undefined (C11 6.5.7p3), and the compilers give it different values.
                if (asked && !facts.OtherMacros.GetValueOrDefault(macro.Name, "").StartsWith("it shifts by", StringComparison.Ordinal))
                    Check(rejected.Contains(macro.Name), $"{macro.Name}: an integer constant for the compiler, none here");
            }
        }
        return null;
    }

    // "args..." is how the JSON and GNU write it, "..." is __VA_ARGS__.
    private static bool Same(string ours, string theirs) => Bare(ours) == Bare(theirs);

    private static string Bare(string parameters) =>
        parameters.Replace(" ", "", StringComparison.Ordinal).Replace("__VA_ARGS__...", "...", StringComparison.Ordinal);

    // One process answers everything, as it nearly always does with yes.
    private bool AskAtOnce()
    {
        Question question = new(directory, "types");
        Includes(question.Line);
        AskValues(question);
        AskLayouts(question);
        if (!question.Holds(compiler, DebugOptions, include))
            return false;
        _equal += question.Count;
        CompareTypes();
        return true;
    }

    // Where the answer is no, or the compiler stumbles over something else, each kind of question is asked by itself.
    private string? AskOneByOne()
    {
        Question values = new(directory, "values");
        Includes(values.Line);
        AskValues(values);
        Question layouts = new(directory, "layouts");
        Includes(layouts.Line);
        AskLayouts(layouts);
        if ((Count(values) ?? Count(layouts)) is { } broken)
            return broken;
        Truth.Run.Result compiled = Preprocess("types", DebugOptions);
        if (compiled.ExitCode != 0)
            return "compiler rejects it: " + compiled.Error.Split('\n')[0];
        CompareTypes();
        return null;
    }

    private void AskValues(Question question)
    {
        question.Line("struct uapi_request;");
        foreach (Constant constant in facts.Constants.Values)
        {
            string name = constant.Name;
            bool signed = constant.Type.StartsWith('s') || (constant.Type == "char" && constant.Value < 0);
            string size = constant.Type is "char" or "bool" ? "8" : constant.Type[1..];
            question.Ask($"({name}) == {Question.Literal(constant.Value)} && (({name}) < 0) == {(constant.Value < 0 ? 1 : 0)}", $"{name} = {constant.Value}");
            question.Ask($"sizeof({name}) * 8 == {size} && (((__typeof__({name}))-1) < 0) == {(signed ? 1 : 0)}", $"{name} is {constant.Type}");
        }
        foreach ((string name, string value) in facts.Strings)
        {
            string literal = "\"" + string.Concat(value.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\{Convert.ToString(c & 255, 8).PadLeft(3, '0')}"))) + "\"";
            question.Ask($"sizeof({name}) == sizeof({literal}) && __builtin_memcmp({name}, {literal}, sizeof({literal})) == 0", $"{name} = \"{value}\"");
        }
        // With _IOC made into a pointer, exactly the macros that are one _IOC as a whole have its type.
        question.Line("#pragma push_macro(\"_IOC\")");
        question.Line("#undef _IOC");
        question.Line("#define _IOC(dir, type, nr, size) ((struct uapi_request *)0)");
        foreach (Constant constant in facts.Constants.Values)
        {
            if (constant.IsRequest)
                question.Ask($"_Generic(({constant.Name}), struct uapi_request *: 1, default: 0)", $"{constant.Name} is one request");
        }
        question.Line("#pragma pop_macro(\"_IOC\")");
    }

    private void AskLayouts(Question question)
    {
        // Macros may hide members and tags.
        foreach (string name in facts.Records.Values.SelectMany(record => record.Fields.Keys.Append(record.Name)).SelectMany(path => Identifier().Matches(path)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal))
            question.Line("#undef " + name);
        foreach (Record record in facts.Records.Values)
        {
            // The typedef's name of an untagged record stands alone.
            string type = facts.Typedefs.TryGetValue(record.Name, out Typedef? typedef) && typedef.Type == record.Kind + " " + record.Name && IsUntagged(record)
                ? record.Name : record.Kind + " " + record.Name;
            question.Ask($"sizeof({type}) == {record.Size} && _Alignof({type}) == {record.Align}", $"{record.Name}: {record.Size} bytes aligned to {record.Align}");
            foreach (Field field in record.Fields.Values)
            {
                if (field.IsBitField || field.Path.Contains('$', StringComparison.Ordinal))
                    continue;
                string path = field.Path.Replace("[]", "[0]", StringComparison.Ordinal);
                string size = field.IsFlexible ? "" : $" && sizeof((({type} *)0)->{path}) * 8 == {field.Bits}";
                question.Ask($"__builtin_offsetof({type}, {path}) * 8 == {field.Bit}{size}", $"{record.Name}.{field.Path}: {field.Bits} bits at {field.Bit}");
            }
        }
    }

    private bool IsUntagged(Record record) => _untagged.Contains(record.Kind + " " + record.Name);

    private readonly HashSet<string> _untagged = [];

    /// <summary>Names the records that only a typedef names.</summary>
    public Judge WithUntagged(IEnumerable<string> names)
    {
        _untagged.UnionWith(names);
        return this;
    }

    private string? Count(Question question)
    {
        (List<string> denied, string? broken) = question.Judge(compiler, include);
        if (broken is not null && denied.Count == 0)
            return "compiler rejects it: " + broken;
        _wrong.AddRange(denied);
        _equal += question.Count - denied.Count;
        return null;
    }

    private static readonly string[] DebugOptions = ["-g", "-gdwarf-5", "-fno-eliminate-unused-debug-types", "-c", "-o", "types.o"];

    private void CompareTypes()
    {
        Truth.Run.Result dump = Truth.Run.Program(compiler.ReadElf, ["--debug-dump=info,rawline", "types.o"], directory);
        Facts truth = DebugInfo.Read(dump.Output, header);
        foreach ((string key, Record record) in truth.Records)
        {
            if (!facts.Records.TryGetValue(key, out Record? ours))
            {
                _wrong.Add(key + ": record missing");
                continue;
            }
            Check(ours.Size == record.Size, $"{key}: size {ours.Size}, is {record.Size}");
            foreach (Field field in record.Fields.Values)
                CompareField(key, field, ours.Fields.GetValueOrDefault(field.Path));
            foreach (string path in ours.Fields.Keys)
                Check(record.Fields.ContainsKey(path) || path.Contains('$', StringComparison.Ordinal), $"{key}.{path}: no such member");
        }
        foreach (string key in facts.Records.Keys)
            Check(truth.Records.ContainsKey(key), key + ": no such record");
        foreach (Enumeration item in truth.Enums)
            CompareEnum(item);
        foreach (Typedef typedef in truth.Typedefs.Values)
            CompareTypedef(typedef);
        foreach (string name in facts.Typedefs.Keys)
            Check(truth.Typedefs.ContainsKey(name), $"typedef {name}: no such typedef");
    }

    private void CompareField(string key, Field truth, Field? ours)
    {
        if (ours is null)
        {
            _wrong.Add($"{key}.{truth.Path}: member missing");
            return;
        }
        // Bits of an old-style empty array and of a flexible one are both 0.
        Check(ours.Bit == truth.Bit && ours.Bits == truth.Bits, $"{key}.{truth.Path}: {ours.Bits} bits at {ours.Bit}, is {truth.Bits} at {truth.Bit}");
        Check(ours.Dims == truth.Dims && ours.IsFlexible == truth.IsFlexible && ours.IsBitField == truth.IsBitField, $"{key}.{truth.Path}: [{ours.Dims}] {ours.IsFlexible} {ours.IsBitField}, is [{truth.Dims}] {truth.IsFlexible} {truth.IsBitField}");
        Check(SameType(ours.Type, truth.Type), $"{key}.{truth.Path}: type {ours.Type}, is {truth.Type}");
    }

    private void CompareEnum(Enumeration truth)
    {
        Enumeration? ours = truth.Name is null
            ? facts.Enums.FirstOrDefault(item => truth.Values.Keys.Any(item.Values.ContainsKey))
            : facts.Enums.FirstOrDefault(item => item.Name == truth.Name);
        Check(ours is not null, $"enum {truth.Name ?? truth.Values.Keys.FirstOrDefault()}: missing");
        if (ours is null)
            return;
        Check(SameType(ours.Type, truth.Type), $"enum {truth.Name}: type {ours.Type}, is {truth.Type}");
        foreach ((string name, Int128 value) in truth.Values)
            Check(ours.Values.TryGetValue(name, out Int128 found) && found == value, $"{name}: {(ours.Values.TryGetValue(name, out found) ? found.ToString(CultureInfo.InvariantCulture) : "missing")}, is {value}");
    }

    private void CompareTypedef(Typedef truth)
    {
        if (!facts.Typedefs.TryGetValue(truth.Name, out Typedef? ours))
        {
            _wrong.Add($"typedef {truth.Name}: missing");
            return;
        }
        bool same = SameType(ours.Type, truth.Type) && ours.Dims == truth.Dims && (ours.Size < 0 || truth.Type is "fn" or "void" || ours.Size == truth.Size);
        Check(same, $"typedef {truth.Name}: {ours.Type}[{ours.Dims}] of {ours.Size}, is {truth.Type}[{truth.Dims}] of {truth.Size}");
    }

    private static bool SameType(string? ours, string? truth) =>
        ours is null || ours == truth || (Folded(ours) == Folded(truth!));

    private static string Folded(string type) => type switch { "char" or "s8" or "u8" => "8", "fnptr" => "ptr", _ => type };

    private void Check(bool equal, string fact)
    {
        if (equal)
            _equal++;
        else
            _wrong.Add(fact);
    }
}
