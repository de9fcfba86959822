using System.Text;
using Uapi.Lexing;
using Uapi.Text;

namespace Uapi.Preprocessing;

// Conditional groups (C11 6.10.1) and what only their conditions may ask: defined, __has_include and the like.
public sealed partial class Preprocessor
{
    private bool _inCondition;

    // Directive: index of the #if among the file's directives.
    private record struct OpenConditional(int Directive, bool SeenElse);

    private void ObeyConditional(FileReading reading, in Directive directive, bool inCall)
    {
        switch (directive.Kind)
        {
            case DirectiveKind.If or DirectiveKind.IfDefined or DirectiveKind.IfNotDefined:
                reading.Conditionals.Push(new OpenConditional(reading.Directive, false));
                ChooseGroup(reading, isTaken: false, inCall);
                break;
            case DirectiveKind.EndIf:
                Leave(reading, directive);
                break;
            default:
                // The group before this branch was taken, so everything up to #endif is not.
                if (reading.Conditionals.Count == 0)
                    Leave(reading, directive);
                else
                    ChooseGroup(reading, isTaken: true, inCall);
                break;
        }
    }

    // From the branch the file stands at, finds the group to read, if any is left to be read, or the end of the conditional.
    private void ChooseGroup(FileReading reading, bool isTaken, bool inCall)
    {
        Directive[] directives = reading.Lexed.Directives;
        int index = reading.Directive;
        while (index >= 0)
        {
            Directive branch = directives[index];
            reading.Directive = index;
            if (branch.Kind == DirectiveKind.EndIf)
            {
                Leave(reading, branch);
                return;
            }
            CheckElse(reading, branch);
            if (!isTaken)
            {
                bool? isTrue = IsTrueForAll(reading, branch, inCall);
                // Everybody has read the rest of it.
                if (isTrue is null)
                    return;
                if (isTrue.Value)
                {
                    reading.Position = branch.End;
                    reading.Directive++;
                    return;
                }
            }
            index = branch.Next;
        }
        // No #endif: the rest of the file is not read.
        reading.Position = reading.Lexed.Tokens.Length - 1;
        reading.Directive = directives.Length;
    }

    private void CheckElse(FileReading reading, in Directive branch)
    {
        if (branch.Kind < DirectiveKind.ElseIf)
            return;
        OpenConditional open = reading.Conditionals.Pop();
        if (open.SeenElse)
            Report(reading, branch, HeaderRules.StrayConditional, $"#{reading.Lexed.Tokens[branch.Token + 1].Text} stands behind the #else of its conditional");
        reading.Conditionals.Push(open with { SeenElse = open.SeenElse || branch.Kind == DirectiveKind.Else });
        if (branch.Kind == DirectiveKind.Else)
            ReportExtra(reading, branch, branch.Token + 2);
    }

    // #endif, or a branch that belongs to nothing.
    private void Leave(FileReading reading, in Directive directive)
    {
        if (reading.Conditionals.Count > 0)
            reading.Conditionals.Pop();
        else
            Report(reading, directive, HeaderRules.StrayConditional, $"There is no #if for this #{reading.Lexed.Tokens[directive.Token + 1].Text}");
        if (directive.Kind == DirectiveKind.EndIf)
            ReportExtra(reading, directive, directive.Token + 2);
        reading.Position = directive.End;
        reading.Directive++;
    }

    private bool IsTrue(FileReading reading, in Directive branch)
    {
        switch (branch.Kind)
        {
            case DirectiveKind.Else:
                return true;
            case DirectiveKind.IfDefined or DirectiveKind.ElseIfDefined:
                return ReadMacroName(reading, branch) is string defined && _macros.ContainsKey(defined);
            case DirectiveKind.IfNotDefined or DirectiveKind.ElseIfNotDefined:
                return ReadMacroName(reading, branch) is string undefined && !_macros.ContainsKey(undefined);
        }
        Token[] tokens = reading.Lexed.Tokens;
        int start = branch.Token + 2;
        TokenBuffer expanded = new(branch.End - start + 8);
        bool outer = _inCondition;
        _inCondition = true;
        ExpandRange(tokens, start, branch.End, expanded);
        _inCondition = outer;
        if (_stopped)
            return false;
        ConditionEvaluator evaluator = new(expanded, _target, _limits.MaxNesting);
        bool hasValue = evaluator.TryEvaluate(out bool isTrue, out string problem);
        _macros.WasAsked |= evaluator.DependsOnTarget;
        if (hasValue)
            return isTrue;
        Report(reading, branch, HeaderRules.BadCondition, problem);
        return false;
    }

    // If the token is an operator that takes its operand unexpanded, outputs its value and returns true. Otherwise changes nothing.
    private bool ReadConditionOperator(in Token token, int floor, TokenBuffer output)
    {
        if (token.Text == "defined")
        {
            bool parenthesized = NextIsLeftParen(false, floor);
            if (parenthesized)
                TryTake(floor, out _);
            bool found = TryTake(floor, out Token name) && name.Kind == TokenKind.Identifier;
            if (parenthesized)
                found &= TryTake(floor, out Token close) && close.Kind == TokenKind.RightParen;
            // An operator without its operand stays, and the evaluator finds no value for it.
            output.Add(found ? Number(token, _macros.ContainsKey(name.Text) ? 1 : 0) : token);
            return true;
        }
        return false;
    }

    private static Token Number(in Token place, long value) => new()
    {
        Kind = TokenKind.Number,
        Flags = place.Flags,
        Text = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        File = place.File,
        Offset = place.Offset,
    };

    private static Token Literal(in Token place, string text) => new()
    {
        Kind = TokenKind.StringLiteral,
        Flags = place.Flags,
        Text = "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
        File = place.File,
        Offset = place.Offset,
    };

    // As Replace, for the macros that are computed. Dates are fixed: the same header gives the same tokens every day.
    private bool ReplaceBuiltin(in Token name, Macro macro, int floor, TokenBuffer output)
    {
        _dependsOnPlace |= macro.Builtin is BuiltinMacro.BaseFile or BuiltinMacro.Counter or BuiltinMacro.IncludeLevel;
        switch (macro.Builtin)
        {
            case BuiltinMacro.File:
                output.Add(Literal(name, name.File.IncludeName));
                return true;
            case BuiltinMacro.BaseFile:
                output.Add(Literal(name, _root?.IncludeName ?? name.File.IncludeName));
                return true;
            case BuiltinMacro.Line:
                output.Add(Number(name, name.File.GetPosition(name.Offset).Line));
                return true;
            case BuiltinMacro.Counter:
                output.Add(Number(name, _counter++));
                return true;
            case BuiltinMacro.IncludeLevel:
                output.Add(Number(name, Math.Max(0, _includeDepth - 1)));
                return true;
            case BuiltinMacro.Date:
                output.Add(Literal(name, "Jan  1 1970"));
                return true;
            case BuiltinMacro.Time:
                output.Add(Literal(name, "00:00:00"));
                return true;
            case BuiltinMacro.Timestamp:
                output.Add(Literal(name, "Thu Jan  1 00:00:00 1970"));
                return true;
            case BuiltinMacro.Pragma:
                return ReadPragmaOperator(name, floor, output);
        }
        if (!_inCondition || !NextIsLeftParen(false, floor))
            return false;
        TryTake(floor, out _);
        TokenBuffer operand = new();
        for (int depth = 0; ;)
        {
            if (!TryTake(floor, out Token token))
                return ReportCall(name, macro, "has a '(' but no ')' to end its operand") || Add(name, output);
            if (token.Kind == TokenKind.RightParen && depth-- == 0)
                break;
            if (token.Kind == TokenKind.LeftParen)
                depth++;
            operand.Add(token);
        }
        output.Add(Number(name, Answer(macro.Builtin, operand)));
        return true;
    }

    private static bool Add(in Token token, TokenBuffer output)
    {
        output.Add(token);
        return true;
    }

    private long Answer(BuiltinMacro question, TokenBuffer operand)
    {
        switch (question)
        {
            case BuiltinMacro.HasInclude or BuiltinMacro.HasIncludeNext:
                // Each target finds its own files.
                _macros.WasAsked = true;
                SourceFile file = _current!.Lexed.File;
                // Its operand's text stands in this file unless a macro made it; then its tokens say the name.
                bool found = TryReadHeaderName(operand.ToArray(), 0, operand.Count, file, out string name, out bool isQuoted);
                return found && _source.Find(_target, name, isQuoted ? file : null, question == BuiltinMacro.HasIncludeNext ? file : null) is not null ? 1 : 0;
            case BuiltinMacro.HasAttribute:
                return operand.Count > 0 && CompilerFeatures.HasAttribute(operand.Items[operand.Count - 1].Text) ? 1 : 0;
            case BuiltinMacro.HasBuiltin:
                return operand.Count > 0 && CompilerFeatures.HasBuiltin(operand.Items[0].Text) ? 1 : 0;
            default:
                return 0;
        }
    }

    // _Pragma ( string-literal ): the literal's text is a line of #pragma (C11 6.10.9).
    private bool ReadPragmaOperator(in Token name, int floor, TokenBuffer output)
    {
        bool fromFile = floor == 0 && _fileOpen;
        if (!NextIsLeftParen(fromFile, floor))
            return false;
        TryTakeInCall(fromFile, floor, out _);
        bool fits = TryTakeInCall(fromFile, floor, out Token literal) && literal.Kind == TokenKind.StringLiteral;
        fits &= TryTakeInCall(fromFile, floor, out Token close) && close.Kind == TokenKind.RightParen;
        if (!fits)
        {
            if (!_quiet)
                _diagnostics.Report(name.File, name.Offset, HeaderRules.BadDirective, "_Pragma", "it takes one string in parentheses");
            return true;
        }
        int quote = literal.Text.IndexOf('"');
        string text = literal.Text.Substring(quote + 1, literal.Text.Length - quote - 2);
        StringBuilder line = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\')
                i++;
            line.Append(text[i]);
        }
        Token[] tokens = Lexer.Tokenize(new SourceFile(name.File.IncludeName, name.File.Path, line.ToString())).Tokens;
        ObeyPragma(tokens, 0, tokens.Length - 1, name, output, inCall: false);
        return true;
    }
}
