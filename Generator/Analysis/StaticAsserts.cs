using System.Globalization;
using System.Text;
using Uapi.Model;

namespace Uapi.Analysis;

/// <summary>Writes the facts of a header as C, so that any gcc or clang for the target can judge them.</summary>
/// <remarks>
/// <para>In: facts. Out: a translation unit that includes the real header and asserts sizes, alignments, offsets, signs, constants
/// with their types, request numbers, enumerations, typedefs and strings with <c>_Static_assert</c>. It compiles silently if
/// and only if all of them hold.</para>
/// <para>C has no <c>offsetof</c> for bit-fields. Each one is set to all ones in an object of section <c>.uapi_bits</c>, and the bytes
/// that it should then have stand at the same place of section <c>.uapi_want</c>: the two sections of the object file must be equal
/// (<c>objcopy -O binary -j</c> takes them out). With <c>-O2</c> the compiler compares by itself what it can fold, and refuses to
/// compile a difference; but not GCC on big-endian targets, where versions up to 12 at least fold such reads wrongly.</para>
/// <para>Macros are asserted first. Then those that hide a tag, a member or an enumerator are undefined, because
/// <c>offsetof(struct s, m)</c> must mean the member.</para>
/// </remarks>
public static class StaticAsserts
{
    /// <summary>Writes the translation unit.</summary>
    /// <param name="abi">The facts; those of an incomplete reading assert what was read.</param>
    /// <param name="output">Where to; lines end with LF.</param>
    /// <param name="preludes">Headers to include first, as when the facts were read.</param>
    public static void Write(HeaderAbi abi, TextWriter output, IReadOnlyList<string>? preludes = null) =>
        new Writer(abi, output).Write(preludes ?? []);

    private sealed class Writer(HeaderAbi abi, TextWriter output)
    {
        private readonly List<BitField> _bitFields = [];

        /// <summary>A bit-field to judge.</summary>
        private readonly record struct BitField(string Type, string Path, byte[] Bytes, int Alignment, bool IsSigned);

        public void Write(IReadOnlyList<string> preludes)
        {
            Line($"/* {abi.Header} on {abi.Target.Name}: compile for that target with -O2 -c; sections .uapi_bits and .uapi_want must be equal. */");
            foreach (string prelude in preludes)
                Line($"#include <{prelude}>");
            Line(abi.Header.StartsWith("/", StringComparison.Ordinal) || abi.Header.StartsWith(".", StringComparison.Ordinal)
                ? $"#include \"{abi.Header}\""
                : $"#include <{abi.Header}>");
            foreach (string late in abi.Late)
                Line($"#include <{late}>");
            Line("");
            Line("#define UAPI_ASSERT(...) _Static_assert(__VA_ARGS__, #__VA_ARGS__)");
            Line("#define UAPI_SIGNED(...) ((__typeof__(__VA_ARGS__))-1 < (__typeof__(__VA_ARGS__))1)");
            Line($"UAPI_ASSERT(sizeof(void *) == {abi.Target.PointerSize});");
            Line($"UAPI_ASSERT(__BYTE_ORDER__ == {(abi.Target.ByteOrder == ByteOrder.Big ? "__ORDER_BIG_ENDIAN__" : "__ORDER_LITTLE_ENDIAN__")});");
            foreach (ConstantFacts constant in abi.Constants)
                WriteConstant(constant);
            foreach (StringFacts text in abi.Strings)
                WriteString(text);
            foreach (FunctionMacroFacts macro in abi.FunctionMacros)
                WritePresence(macro.Name);
            foreach (OtherMacroFacts macro in abi.OtherMacros)
                WritePresence(macro.Name);
            foreach (string name in HidingMacros())
                Line($"#undef {name}");
            foreach (TypedefFacts typedef in abi.Typedefs)
                WriteTypedef(typedef);
            foreach (EnumFacts enumeration in abi.Enums.Concat(abi.ReferencedEnums))
                WriteEnum(enumeration);
            foreach (RecordFacts record in abi.Records.Concat(abi.ReferencedRecords))
                WriteRecord(record);
            WriteBitFields();
        }

        private void WriteConstant(ConstantFacts constant)
        {
            Line($"UAPI_ASSERT((unsigned long long)({constant.Name}) == {Number(constant.Value)});");
            Line($"UAPI_ASSERT(sizeof({constant.Name}) == {constant.Type.Size} && UAPI_SIGNED({constant.Name}) == {(constant.Type.IsSigned ? 1 : 0)});");
            if (constant.Request is { Argument: { Size: > 0 } argument })
                Line($"UAPI_ASSERT(sizeof({constant.Request.ArgumentSpelling}) == {argument.Size});");
        }

        private void WriteString(StringFacts text)
        {
            Line($"UAPI_ASSERT(sizeof({text.Name}) == {text.Value.Length + 1});");
            Line($"UAPI_ASSERT(__builtin_memcmp({text.Name}, {Quote(text.Value)}, {text.Value.Length + 1}) == 0);");
        }

        private void WritePresence(string name)
        {
            Line($"#ifndef {name}");
            Line($"#error {name} is not defined");
            Line("#endif");
        }

        private void WriteTypedef(TypedefFacts typedef)
        {
            if (typedef.Type is VoidType or FunctionType || typedef.Type.Size == 0)
                return;
            Line($"UAPI_ASSERT(sizeof({typedef.Name}) == {typedef.Type.Size});");
            if (typedef.Type is not ArrayType)
                Line($"UAPI_ASSERT(_Alignof({typedef.Name}) == {typedef.Type.Alignment});");
            if (typedef.Type is IntegerType integer)
                Line($"UAPI_ASSERT(UAPI_SIGNED({typedef.Name}) == {(integer.IsSigned ? 1 : 0)});");
        }

        private void WriteEnum(EnumFacts enumeration)
        {
            foreach (EnumeratorFacts value in enumeration.Values)
                Line($"UAPI_ASSERT((unsigned long long)({value.Name}) == {Number(value.Value)});");
            if (enumeration.Name is null)
                return;
            string type = enumeration.CName!;
            Line($"UAPI_ASSERT(sizeof({type}) == {enumeration.Type.Size} && UAPI_SIGNED({type}) == {(enumeration.Type.IsSigned ? 1 : 0)});");
        }

        private void WriteRecord(RecordFacts record)
        {
            string type = record.CName;
            Line($"UAPI_ASSERT(sizeof({type}) == {record.Size});");
            Line($"UAPI_ASSERT(_Alignof({type}) == {record.Alignment});");
            WriteFields(type, record, record, "", 0);
        }

        private void WriteFields(string type, RecordFacts outermost, RecordFacts record, string prefix, long bitOffset)
        {
            foreach (FieldFacts field in record.Fields)
            {
                long position = bitOffset + field.BitOffset;
                if (field.Name.Length == 0)
                {
                    if (field.Type is InlineRecord { Record: { } unnamed })
                        WriteFields(type, outermost, unnamed, prefix, position);
                    continue;
                }
                string path = prefix + field.Name;
                if (field.BitWidth is { } width)
                    AddBitField(type, outermost, path, position, width, IsSigned(field.Type));
                else
                    WriteField(type, outermost, field.Type, path, position);
            }
        }

        private void WriteField(string type, RecordFacts outermost, AbiType fieldType, string path, long position)
        {
            Line($"UAPI_ASSERT(__builtin_offsetof({type}, {path}) == {position / 8});");
            string member = $"(({type} *)0)->{path}";
            bool isFlexible = fieldType is ArrayType { IsFlexible: true };
            if (!isFlexible)
                Line($"UAPI_ASSERT(sizeof({member}) == {fieldType.Size});");
            StringBuilder index = new();
            bool isEmpty = false;
            while (fieldType is ArrayType array)
            {
                isEmpty |= array.Length == 0;
                index.Append("[0]");
                fieldType = array.Element;
            }
            if (index.Length > 0)
                Line($"UAPI_ASSERT(sizeof({member}{index}) == {fieldType.Size});");
            switch (fieldType)
            {
                case IntegerType integer:
                    Line($"UAPI_ASSERT(UAPI_SIGNED({member}{index}) == {(integer.IsSigned ? 1 : 0)} && __builtin_classify_type({member}{index}) != 5);");
                    break;
                case PointerType:
                    Line($"UAPI_ASSERT(__builtin_classify_type({member}{index}) == 5);");
                    break;
                case FloatType:
                    Line($"UAPI_ASSERT(__builtin_classify_type({member}{index}) == 8);");
                    break;
                case InlineRecord inline when !isEmpty || index.Length == 3:
                    WriteFields(type, outermost, inline.Record, path + index + ".", position);
                    break;
            }
        }

        // All ones in the bit-field, zero everywhere else.
        private void AddBitField(string type, RecordFacts outermost, string path, long position, int width, bool isSigned)
        {
            byte[] bytes = new byte[outermost.Size];
            for (long bit = position; bit < position + width; bit++)
            {
                int mask = abi.Target.ByteOrder == ByteOrder.Big ? 0x80 >> (int)(bit % 8) : 1 << (int)(bit % 8);
                bytes[bit / 8] |= (byte)mask;
            }
            _bitFields.Add(new BitField(type, path, bytes, outermost.Alignment, isSigned));
        }

        // One object each, so that no compiler can reorder the parts.
        private void WriteBitFields()
        {
            if (_bitFields.Count == 0)
                return;
            Line("extern void uapi_wrong(void) __attribute__((error(\"a bit-field lies elsewhere\")));");
            Line("static const struct {");
            for (int i = 0; i < _bitFields.Count; i++)
                Line($"    union {{ {_bitFields[i].Type} record; unsigned char bytes[{_bitFields[i].Bytes.Length}]; }} b{i};");
            Line("} uapi_bits __attribute__((section(\".uapi_bits\"), used)) = {");
            for (int i = 0; i < _bitFields.Count; i++)
                Line($"    .b{i} = {{ .record = {{ .{_bitFields[i].Path} = -1 }} }},");
            Line("};");
            Line("static const struct {");
            for (int i = 0; i < _bitFields.Count; i++)
                Line($"    unsigned char b{i}[{_bitFields[i].Bytes.Length}] __attribute__((aligned({_bitFields[i].Alignment})));");
            Line("} uapi_want __attribute__((section(\".uapi_want\"), used)) = {");
            for (int i = 0; i < _bitFields.Count; i++)
                Line($"    .b{i} = {{ {string.Join(", ", _bitFields[i].Bytes)} }},");
            Line("};");
            Line("#define UAPI_FOLDED(...) (__builtin_constant_p(__VA_ARGS__) && (__VA_ARGS__))");
            Line("#if defined(__clang__) || __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__");
            for (int i = 0; i < _bitFields.Count; i++)
                WriteBitFieldCheck(i);
            Line("#endif");
        }

        private void WriteBitFieldCheck(int index)
        {
            BitField field = _bitFields[index];
            Line($"void uapi_check{index}(void)");
            Line("{");
            for (int i = 0; i < field.Bytes.Length; i++)
            {
                Line($"    if (UAPI_FOLDED(uapi_bits.b{index}.bytes[{i}] != {field.Bytes[i]}))");
                Line("        uapi_wrong();");
            }
            Line($"    if (UAPI_FOLDED((uapi_bits.b{index}.record.{field.Path} < 0) != {(field.IsSigned ? 1 : 0)}))");
            Line("        uapi_wrong();");
            Line("}");
        }

        // GCC and clang make a bit-field of plain char, and of an enumeration, as signed as the type itself.
        private static bool IsSigned(AbiType type) => type switch
        {
            IntegerType integer => integer.IsSigned,
            EnumReference enumeration => enumeration.Integer.IsSigned,
            _ => false,
        };

        // Macros of the header whose names also name a tag, a member, a typedef or an enumerator.
        private List<string> HidingMacros()
        {
            HashSet<string> names = new(StringComparer.Ordinal);
            foreach (RecordFacts record in abi.Records.Concat(abi.ReferencedRecords))
                AddNames(record, names);
            foreach (EnumFacts enumeration in abi.Enums.Concat(abi.ReferencedEnums))
            {
                names.Add(enumeration.Name ?? "");
                foreach (EnumeratorFacts value in enumeration.Values)
                    names.Add(value.Name);
            }
            foreach (TypedefFacts typedef in abi.Typedefs)
                names.Add(typedef.Name);
            return
            [
                .. abi.Constants.Select(constant => constant.Name)
                    .Concat(abi.Strings.Select(text => text.Name))
                    .Concat(abi.FunctionMacros.Select(macro => macro.Name))
                    .Concat(abi.OtherMacros.Select(macro => macro.Name))
                    .Where(names.Contains),
            ];
        }

        private static void AddNames(RecordFacts record, HashSet<string> names)
        {
            names.Add(record.Name);
            foreach (FieldFacts field in record.Fields)
            {
                names.Add(field.Name);
                AbiType type = field.Type;
                while (type is ArrayType array)
                    type = array.Element;
                if (type is InlineRecord inline)
                    AddNames(inline.Record, names);
            }
        }

        private static string Number(IntegerValue value) => "0x" + value.Bits.ToString("x", CultureInfo.InvariantCulture) + "ull";

        private static string Quote(string bytes)
        {
            StringBuilder text = new("\"");
            foreach (char c in bytes)
            {
                // Octal escapes end after three digits, whatever follows.
                if (c is >= ' ' and <= '~' and not ('"' or '\\' or '?'))
                    text.Append(c);
                else
                    text.Append('\\').Append(System.Convert.ToString(c & 0xff, 8).PadLeft(3, '0'));
            }
            return text.Append('"').ToString();
        }

        private void Line(FormattableString text) => Line(text.ToString(CultureInfo.InvariantCulture));

        private void Line(string text)
        {
            output.Write(text);
            output.Write('\n');
        }
    }
}
