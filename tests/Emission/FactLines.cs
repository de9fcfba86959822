using System.Globalization;
using Uapi.Model;

namespace Uapi.Emission;

/// <summary>Writes what the front end found as the lines that Measure.cs reads. They come from the model, not from what was emitted.</summary>
internal static class FactLines
{
    /// <summary>A larger record is left out of bindings, with a diagnostic.</summary>
    public const long LargestRecord = 1 << 20;

    /// <summary>Mono's compiler stops the process at a copy of 10,000 bytes or more.</summary>
    public const long LargestRecordOfMono = 9999;

    /// <summary>Writes the facts of one header.</summary>
    /// <param name="abi">The header on the target that is measured.</param>
    /// <param name="namespace">The namespace of its bindings.</param>
    /// <param name="className">The class of its constants.</param>
    /// <param name="largest">The largest record that is measured, in bytes.</param>
    /// <param name="output">Where to.</param>
    public static void Write(HeaderAbi abi, string @namespace, string className, long largest, TextWriter output)
    {
        foreach (RecordFacts record in abi.Records.Concat(abi.ReferencedRecords).Where(record => record.Size <= largest))
        {
            string type = @namespace + "." + record.Name;
            output.Write(Line($"T {type} {record.Size}"));
            WriteFields(abi.Target, type, record, "", 0, output);
        }
        HashSet<string> names = [];
        foreach (ConstantFacts constant in abi.Constants)
        {
            // What is named like the class is named otherwise.
            if (constant.Name != className && names.Add(constant.Name))
                output.Write(Line($"C {@namespace}.{className} {constant.Name} {constant.Value.Bits} {constant.Type.Size}"));
        }
    }

    private static void WriteFields(Target target, string type, RecordFacts record, string prefix, long start, TextWriter output)
    {
        foreach (FieldFacts field in record.Fields)
        {
            long bit = start + field.BitOffset;
            string path = prefix + field.Name;
            if (field.IsBitField)
            {
                bool isSigned = field.Type is IntegerType { IsSigned: true } or EnumReference { Integer.IsSigned: true };
                bool isBool = field.Type is IntegerType { Kind: IntegerKind.Bool };
                if (field.Name.Length > 0)
                    output.Write(Line($"B {type} {path} {bit} {field.BitWidth} {(isSigned && !isBool ? 1 : 0)} {(target.ByteOrder == ByteOrder.Big ? 1 : 0)}"));
                continue;
            }
            if (field.Name.Length == 0)
            {
                // Its members are reachable under their own names.
                if (field.Type is InlineRecord unnamed)
                    WriteFields(target, type, unnamed.Record, prefix, bit, output);
                continue;
            }
            if (field.Type.Size == 0)
                continue;
            output.Write(Line($"F {type} {path} {bit / 8} {field.Type.Size}"));
            if (field.Type is InlineRecord named)
                WriteFields(target, type, named.Record, path + ".", bit, output);
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture) + "\n";
}
