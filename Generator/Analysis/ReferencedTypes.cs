using Uapi.Layout;
using Uapi.Model;
using Uapi.Parsing;

namespace Uapi.Analysis;

/// <summary>Finds the records and enumerations of included files that a header's own records and requests hold by value.</summary>
/// <remarks>
/// A type is complete before anything holds it by value, so one walk over the declarations from the last to the first meets
/// every type after all its users; no recursion between records is needed. What pointers point to is not followed.
/// </remarks>
internal sealed class ReferencedTypes(LayoutContext layout, TypeFacts facts, Func<Position, bool> isOwn)
{
    private readonly HashSet<TagSymbol> _needed = [];

    /// <summary>The needed types in the order of their definition.</summary>
    public (List<RecordFacts> Records, List<EnumFacts> Enums) Collect(List<DeclarationItem> items, IEnumerable<CType> arguments)
    {
        foreach (CType argument in arguments)
            Need(argument);
        List<RecordFacts> records = [];
        List<EnumFacts> enums = [];
        for (int i = items.Count - 1; i >= 0; i--)
        {
            switch (items[i])
            {
                case RecordDefinition record:
                    bool own = isOwn(record.Position);
                    if (!own && !_needed.Contains(record.Symbol))
                        break;
                    if (((CRecord)layout.GetTag(record.Symbol)).Layout is not { } recordLayout)
                        break;
                    foreach (FieldLayout field in recordLayout.Fields)
                        Need(field.Type);
                    if (!own && record.Symbol.DisplayName.Length > 0)
                        records.Add(facts.ConvertRecord(record, recordLayout));
                    break;
                case EnumDefinition enumeration when !isOwn(enumeration.Position) && _needed.Contains(enumeration.Symbol):
                    if (layout.GetTag(enumeration.Symbol) is CEnum type)
                        enums.Add(facts.ConvertEnum(enumeration, type, _ => null));
                    break;
            }
        }
        records.Reverse();
        enums.Reverse();
        return (records, enums);
    }

    private void Need(CType type)
    {
        while (type is CArray array)
            type = array.Element;
        switch (type)
        {
            case CRecord record:
                _needed.Add(record.Symbol);
                break;
            case CEnum enumeration:
                _needed.Add(enumeration.Symbol);
                break;
        }
    }
}
