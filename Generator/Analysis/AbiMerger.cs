using Uapi.Model;

namespace Uapi.Analysis;

/// <summary>Joins the facts of one header on several targets into one model.</summary>
public static class AbiMerger
{
    /// <summary>Merges by name; the readings must be of the same header on different targets, in table order.</summary>
    public static AbiModel Merge(IReadOnlyList<HeaderAbi> readings) => new()
    {
        Header = readings[0].Header,
        Targets = readings.Select(reading => reading.Target).ToEquatableArray(),
        Records = MergeBy(readings, reading => reading.Records, record => Key(record.Kind, record.Name), record => record.Name),
        ReferencedRecords = MergeBy(readings, reading => reading.ReferencedRecords, record => Key(record.Kind, record.Name), record => record.Name),
        Enums = MergeBy(readings, reading => reading.Enums, Key, enumeration => enumeration.Name ?? ""),
        ReferencedEnums = MergeBy(readings, reading => reading.ReferencedEnums, Key, enumeration => enumeration.Name ?? ""),
        Constants = MergeBy(readings, reading => reading.Constants, constant => constant.Name, constant => constant.Name),
        Strings = MergeBy(readings, reading => reading.Strings, text => text.Name, text => text.Name),
        FunctionMacros = MergeBy(readings, reading => reading.FunctionMacros, macro => macro.Name, macro => macro.Name),
        Typedefs = MergeBy(readings, reading => reading.Typedefs, typedef => typedef.Name, typedef => typedef.Name),
    };

    private static string Key(RecordKind kind, string name) => kind + " " + name;

    private static string Key(EnumFacts enumeration) =>
        enumeration.Name ?? "{" + (enumeration.Values.Count > 0 ? enumeration.Values[0].Name : "");

    // Names keep the order of the first target; a name only later targets have comes behind the name it follows there.
    private static EquatableArray<Merged<T>> MergeBy<T>(
        IReadOnlyList<HeaderAbi> readings, Func<HeaderAbi, EquatableArray<T>> list, Func<T, string> key, Func<T, string> name)
        where T : IEquatable<T>
    {
        Dictionary<string, List<(Target Target, T Value)>> values = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (HeaderAbi reading in readings)
        {
            int position = 0;
            foreach (T item in list(reading))
            {
                string itemKey = key(item);
                if (!values.TryGetValue(itemKey, out List<(Target, T)>? found))
                {
                    values.Add(itemKey, found = []);
                    order.Insert(Math.Min(position, order.Count), itemKey);
                }
                found.Add((reading.Target, item));
                position = NextPosition(order, position, itemKey);
            }
        }
        return order
            .Select(itemKey => new Merged<T>(name(values[itemKey][0].Value), PerTarget.Create(values[itemKey])))
            .ToEquatableArray();
    }

    private static int NextPosition(List<string> order, int position, string key)
    {
        // Lists of different targets are nearly the same, so the name is nearly always right here.
        if (position < order.Count && order[position] == key)
            return position + 1;
        return order.IndexOf(key) + 1;
    }
}
