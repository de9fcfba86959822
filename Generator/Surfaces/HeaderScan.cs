using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Surfaces;

/// <summary>
/// What the text of one header says that its facts on a target do not: which headers it includes, how macros are spelled, where braces
/// close, and what is defined only behind a condition. It is the same for all targets.
/// </summary>
internal sealed class HeaderScan
{
    private readonly LexedFile _lexed;
    private readonly Dictionary<int, int> _braces = [];
    private readonly Dictionary<int, string> _bodies = [];
    private readonly Dictionary<string, string> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _functions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deprecated = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Attribute)> _attributes = [];
    private readonly HashSet<string> _forward = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Line)> _includes = [];
    private readonly List<int> _boundaries = [];

    /// <summary>Scans a header.</summary>
    public HeaderScan(SourceFile file)
    {
        _lexed = Lexer.Tokenize(file);
        ScanDirectives();
        ScanDeclarations();
    }

    private HeaderScan(List<(string Name, int Line)> includes, Dictionary<string, string> functions, Dictionary<int, string> bodies, Dictionary<string, ConstantOwner> owners)
    {
        _lexed = Lexer.Tokenize(new SourceFile("", "", ""));
        _includes = includes;
        _functions = functions;
        _bodies = bodies;
        Owners = owners;
    }

    /// <summary>What a snapshot keeps of a text.</summary>
    public static HeaderScan OfSnapshot(List<(string Name, int Line)> includes, Dictionary<string, string> functions, Dictionary<int, string> bodies, Dictionary<string, ConstantOwner> owners) =>
        new(includes, functions, bodies, owners);

    /// <summary>The structures that constants belong to, where the text is not there to tell; else null.</summary>
    public IReadOnlyDictionary<string, ConstantOwner>? Owners { get; }

    /// <summary>The macro that keeps the header from being read twice, or null.</summary>
    public string? Guard => _lexed.Guard;

    /// <summary>The headers it includes itself, in order.</summary>
    public IReadOnlyList<(string Name, int Line)> Includes => _includes;

    /// <summary>Tags that are declared and not defined.</summary>
    public HashSet<string> ForwardDeclarations => _forward;

    /// <summary>Names of declarations that are marked as deprecated.</summary>
    public HashSet<string> Deprecated => _deprecated;

    /// <summary>Attributes of members that have no effect on layout, with the names of what they are on: <c>list.ids</c>.</summary>
    public HashSet<(string Name, string Attribute)> Attributes => _attributes;

    /// <summary>Signatures of inline functions, the names of parameters left out.</summary>
    public IReadOnlyDictionary<string, string> Functions => _functions;

    /// <summary>The line of the brace that closes what is opened on a line or behind it; the line itself if nothing is.</summary>
    public int EndOf(int line) => _braces.TryGetValue(line, out int end) ? end : line;

    /// <summary>The line where the next type or request begins behind a line.</summary>
    public int NextDeclaration(int line)
    {
        foreach (int boundary in _boundaries)
        {
            if (boundary > line)
                return boundary;
        }
        return int.MaxValue;
    }

    /// <summary>The body of the macro that is defined on a line, blanks folded.</summary>
    public string BodyAt(int line) => _bodies.TryGetValue(line, out string? body) ? body : "";

    /// <summary>The condition behind which a name is defined, or null.</summary>
    public string? ConditionOf(string name) => _conditions.TryGetValue(name, out string? condition) ? condition : null;

    private int LineOf(int offset) => _lexed.File.GetPosition(offset).Line;

    private void ScanDirectives()
    {
        Token[] tokens = _lexed.Tokens;
        Stack<string> conditions = new();
        bool isGuard = Guard is not null;
        foreach (Directive directive in _lexed.Directives)
        {
            int line = LineOf(tokens[directive.Token].Offset);
            switch (directive.Kind)
            {
                case DirectiveKind.Include or DirectiveKind.IncludeNext when directive.Token + 2 < directive.End:
                    _includes.Add((string.Concat(tokens.Skip(directive.Token + 2).Take(directive.End - directive.Token - 2).Select(token => token.Text)).Trim('<', '>', '"'), line));
                    break;
                case DirectiveKind.If or DirectiveKind.IfDefined or DirectiveKind.IfNotDefined:
                    conditions.Push(isGuard ? "" : Spell(directive.Token, directive.End));
                    isGuard = false;
                    break;
                case DirectiveKind.ElseIf or DirectiveKind.ElseIfDefined or DirectiveKind.ElseIfNotDefined or DirectiveKind.Else when conditions.Count > 0:
                    string opened = conditions.Pop();
                    conditions.Push(directive.Kind == DirectiveKind.Else ? $"#else of {opened}" : Spell(directive.Token, directive.End));
                    break;
                case DirectiveKind.EndIf when conditions.Count > 0:
                    conditions.Pop();
                    break;
                case DirectiveKind.Define when directive.Token + 2 < directive.End:
                    Note(tokens[directive.Token + 2].Text, conditions);
                    int body = directive.Token + 3;
                    if (body < directive.End && tokens[body].Kind == TokenKind.LeftParen && !tokens[body].HasLeadingSpace)
                    {
                        while (body < directive.End && tokens[body].Kind != TokenKind.RightParen)
                            body++;
                        body++;
                    }
                    string spelling = body < directive.End ? Spell(body, directive.End) : "";
                    if (!_bodies.ContainsKey(line))
                        _bodies.Add(line, spelling);
                    if (spelling.StartsWith("_IO", StringComparison.Ordinal))
                        _boundaries.Add(line);
                    break;
            }
            ScanConditional(directive, conditions);
        }
    }

    // Tags and enumerators between this directive and the next one.
    private void ScanConditional(Directive directive, Stack<string> conditions)
    {
        if (conditions.All(condition => condition.Length == 0))
            return;
        Token[] tokens = _lexed.Tokens;
        for (int i = directive.End; i + 1 < tokens.Length && !(tokens[i].Kind == TokenKind.Hash && tokens[i].IsAtLineStart); i++)
        {
            if ((tokens[i].Is("struct") || tokens[i].Is("union") || tokens[i].Is("enum")) && i + 2 < tokens.Length && tokens[i + 2].Kind == TokenKind.LeftBrace)
                Note(tokens[i + 1].Text, conditions);
            else if (tokens[i].Kind == TokenKind.Identifier && tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Equal or TokenKind.RightBrace or TokenKind.Semicolon)
                Note(tokens[i].Text, conditions);
        }
    }

    private void Note(string name, Stack<string> conditions)
    {
        if (conditions.FirstOrDefault(condition => condition.Length > 0) is { } condition)
        {
            if (!_conditions.ContainsKey(name))
                _conditions.Add(name, condition);
        }
    }

    // Statements at the outermost level, with directives passed over.
    private void ScanDeclarations()
    {
        Token[] tokens = _lexed.Tokens;
        HashSet<int> skipped = [];
        foreach (Directive directive in _lexed.Directives)
        {
            for (int i = directive.Token; i < directive.End; i++)
                skipped.Add(i);
        }
        Stack<int> open = new();
        List<Token> statement = [];
        List<Token> outer = [];
        int firstLine = 0;
        for (int i = 0; i < tokens.Length && tokens[i].Kind != TokenKind.EndOfFile; i++)
        {
            if (skipped.Contains(i))
                continue;
            Token token = tokens[i];
            if (statement.Count == 0)
                firstLine = LineOf(token.Offset);
            statement.Add(token);
            if (open.Count == 0)
                outer.Add(token);
            if (token.Kind == TokenKind.LeftBrace)
            {
                open.Push(LineOf(token.Offset));
                // The tag may stand on a line of its own before the brace.
                if (open.Count == 1)
                    _boundaries.Add(firstLine);
            }
            else if (token.Kind == TokenKind.RightBrace && open.Count > 0)
            {
                int line = LineOf(token.Offset);
                _braces[open.Pop()] = line;
                if (open.Count == 0)
                    _braces[firstLine] = line;
                if (open.Count == 0 && IsFunction(outer))
                    Finish();
            }
            else if (token.Kind == TokenKind.Semicolon && open.Count == 0)
            {
                Finish();
            }
            else if (token.Kind == TokenKind.Semicolon && open.Count == 1 && statement.Count > 1)
            {
                NoteAttributes(statement, outer);
            }
        }
        _boundaries.Sort();

        void Finish()
        {
            ReadStatement(outer);
            statement.Clear();
            outer.Clear();
        }
    }

    private static bool IsFunction(List<Token> outer) => outer.Any(token => token.Is("inline") || token.Is("__inline__") || token.Is("__inline") || token.Is("__always_inline"));

    private void ReadStatement(List<Token> outer)
    {
        if (outer.Count == 3 && outer[2].Kind == TokenKind.Semicolon && (outer[0].Is("struct") || outer[0].Is("union") || outer[0].Is("enum")))
            _forward.Add(outer[1].Text);
        if (outer.Any(IsDeprecation) && NameOf(outer) is { } name)
            _deprecated.Add(name);
        int parameters = outer.FindIndex(token => token.Kind == TokenKind.LeftParen);
        if (parameters > 0 && outer[parameters - 1].Kind == TokenKind.Identifier && IsFunction(outer))
            _functions[outer[parameters - 1].Text] = Signature(outer, parameters);
    }

    private void NoteAttributes(List<Token> statement, List<Token> outer)
    {
        // The member is what stands behind the last semicolon or opening brace before this one.
        int start = statement.FindLastIndex(statement.Count - 2, token => token.Kind is TokenKind.Semicolon or TokenKind.LeftBrace) + 1;
        List<Token> member = statement.GetRange(start, statement.Count - start);
        int attribute = member.FindIndex(token => IsDeprecation(token) || IsHarmless(token) || token.Is("__attribute__"));
        if (attribute <= 0 || NameOf(outer) is not { } owner || member.GetRange(0, attribute).FindLast(token => token.Kind == TokenKind.Identifier) is not { Text: { } name })
            return;
        if (member.Exists(IsDeprecation))
            _deprecated.Add(owner + "." + name);
        foreach (Token token in member.Where(IsHarmless))
            _attributes.Add((owner + "." + name, token.Text));
    }

    // Diagnostics only.
    private static bool IsHarmless(Token token) => token.Kind == TokenKind.Identifier && token.Text.Trim('_') is "counted_by" or "counted_by_le" or "counted_by_be" or "nonstring" or "nonnull" or "attribute_nonstring";

    private static bool IsDeprecation(Token token) => token.Is("deprecated") || token.Is("__deprecated") || token.Is("__deprecated__");

    private static string? NameOf(List<Token> outer)
    {
        for (int i = 0; i + 1 < outer.Count; i++)
        {
            if (outer[i].Is("struct") || outer[i].Is("union") || outer[i].Is("enum"))
                return outer[i + 1].Kind == TokenKind.Identifier ? outer[i + 1].Text : null;
        }
        int end = outer.FindIndex(token => token.Is("__attribute__") || token.Kind is TokenKind.LeftParen or TokenKind.Semicolon);
        return end > 0 && outer[end - 1].Kind == TokenKind.Identifier ? outer[end - 1].Text : null;
    }

    private static string Signature(List<Token> outer, int parameters)
    {
        List<string> words = [];
        words.AddRange(outer.Take(parameters - 1).Select(token => token.Text).Where(word => word is not ("static" or "inline" or "__inline__" or "__inline" or "extern" or "__always_inline" or "__attribute_const__")));
        words.Add("(");
        List<string> parameter = [];
        int depth = 0;
        foreach (Token token in outer.Skip(parameters + 1))
        {
            depth += token.Kind == TokenKind.LeftParen ? 1 : token.Kind == TokenKind.RightParen ? -1 : 0;
            if (depth < 0 || (depth == 0 && token.Kind == TokenKind.Comma))
            {
                // What a parameter is called is nobody's business.
                if (parameter.Count > 1 && char.IsLetter(parameter[parameter.Count - 1][0]) && parameter[parameter.Count - 1] is not ("int" or "long" or "char" or "short" or "unsigned" or "signed"))
                    parameter.RemoveAt(parameter.Count - 1);
                words.AddRange(parameter);
                parameter.Clear();
                words.Add(token.Text);
                if (depth < 0)
                    break;
                continue;
            }
            parameter.Add(token.Text);
        }
        return string.Join(" ", words);
    }

    private string Spell(int start, int end)
    {
        System.Text.StringBuilder text = new();
        for (int i = start; i < end; i++)
        {
            if (i > start && _lexed.Tokens[i].HasLeadingSpace)
                text.Append(' ');
            text.Append(_lexed.Tokens[i].Text);
        }
        return text.ToString();
    }
}
