#nullable disable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

/// <summary>
/// Compares what this runtime made of the bindings it is compiled with to facts about the headers, which come in lines:
/// <c>T type size</c>, <c>F type path offset size</c>, <c>B type path first-bit width signed big-endian</c>, <c>C class name bits size</c>.
/// </summary>
public static class Measure
{
    private static readonly Dictionary<string, Type> Types = new Dictionary<string, Type>();
    private static readonly Dictionary<Type, int> Sizes = new Dictionary<Type, int>();
    private static readonly Dictionary<FieldInfo, int> Offsets = new Dictionary<FieldInfo, int>();

    private static readonly SortedSet<string> Absent = new SortedSet<string>(StringComparer.Ordinal);

    private static int equal;
    private static int wrong;

    public static int Main(string[] args)
    {
        using (StreamReader facts = new StreamReader(args[0]))
            return Run(facts, Console.Out);
    }

    public static int Run(TextReader facts, TextWriter output)
    {
        foreach (Type type in typeof(Measure).Assembly.GetTypes())
            Types[type.FullName] = type;
        for (string line = facts.ReadLine(); line != null; line = facts.ReadLine())
        {
            string[] parts = line.Split(' ');
            try
            {
                string problem = parts[0] == "C" ? Constant(parts) : Record(parts);
                if (problem == "absent")
                {
                    Absent.Add(parts[0] == "C" ? parts[1] + "." + parts[2] : parts[1]);
                }
                else if (problem != null)
                {
                    wrong++;
                    if (wrong <= 50)
                        output.WriteLine("WRONG " + line + ": " + problem);
                }
                else
                {
                    equal++;
                }
            }
            catch (Exception exception)
            {
                wrong++;
                if (wrong <= 50)
                    output.WriteLine("WRONG " + line + ": " + exception);
            }
        }
        Orders(output);
        output.WriteLine("measured on " + RuntimeInformation.FrameworkDescription + ", " + (BitConverter.IsLittleEndian ? "little" : "big") + "-endian, " + 8 * IntPtr.Size + " bits");
        wrong += Absent.Count;
        if (Absent.Count > 0)
            output.WriteLine("WRONG: not bound: " + string.Join(" ", Absent));
        output.WriteLine(equal + " passed, " + wrong + " failed");
        return wrong == 0 && equal > 0 ? 0 : 1;
    }

    private static string Record(string[] parts)
    {
        Type type;
        if (!Types.TryGetValue(parts[1], out type))
            return "absent";
        if (parts[0] == "T")
        {
            // C# has no struct of zero bytes.
            int size = Math.Max(1, int.Parse(parts[2], CultureInfo.InvariantCulture));
            return SizeOf(type) == size ? null : "has " + SizeOf(type) + " bytes";
        }
        string[] path = parts[2].Split('.');
        int start = 0;
        for (int i = 0; i < path.Length - 1; i++)
        {
            FieldInfo outer = Field(type, path[i]);
            start += OffsetOf(outer);
            type = outer.FieldType;
        }
        string name = path[path.Length - 1];
        if (parts[0] == "B")
            return BitField(type, name, 8 * start, parts);
        FieldInfo field = Field(type, name);
        int offset = start + OffsetOf(field);
        int bytes = SizeOf(field.FieldType);
        return offset == int.Parse(parts[3], CultureInfo.InvariantCulture) && bytes == int.Parse(parts[4], CultureInfo.InvariantCulture)
            ? null
            : "is at " + offset + " with " + bytes + " bytes";
    }

    private static FieldInfo Field(Type type, string name)
    {
        return type.GetField(name) ?? type.GetField(name + "_") ?? throw new InvalidOperationException(type + " has no field " + name);
    }

    // All ones through the property must be just these bits of the bytes, and read back as what the type makes of them.
    private static string BitField(Type type, string name, int start, string[] parts)
    {
        int first = int.Parse(parts[3], CultureInfo.InvariantCulture) - start;
        int width = int.Parse(parts[4], CultureInfo.InvariantCulture);
        bool isSigned = parts[5] == "1";
        PropertyInfo property = type.GetProperty(name) ?? type.GetProperty(name + "_") ?? throw new InvalidOperationException(type + " has no property " + name);
        object ones = Value(property.PropertyType, isSigned ? ulong.MaxValue : width == 64 ? ulong.MaxValue : (1UL << width) - 1);
        object box = Activator.CreateInstance(type);
        property.SetValue(box, ones, null);
        byte[] expected = new byte[SizeOf(type)];
        for (int bit = first; bit < first + width; bit++)
            expected[bit / 8] |= (byte)(parts[6] == "1" ? 0x80 >> (bit % 8) : 1 << (bit % 8));
        byte[] actual = BytesOf(box);
        if (BitConverter.ToString(expected) != BitConverter.ToString(actual))
            return "its bits are " + BitConverter.ToString(actual);
        return property.GetValue(box, null).Equals(ones) ? null : "reads back as " + property.GetValue(box, null);
    }

    private static object Value(Type type, ulong bits)
    {
        unchecked
        {
            if (type.IsEnum)
                return Enum.ToObject(type, bits);
            switch (Type.GetTypeCode(type))
            {
                case TypeCode.Boolean: return bits != 0;
                case TypeCode.SByte: return (sbyte)bits;
                case TypeCode.Byte: return (byte)bits;
                case TypeCode.Int16: return (short)bits;
                case TypeCode.UInt16: return (ushort)bits;
                case TypeCode.Int32: return (int)bits;
                case TypeCode.UInt32: return (uint)bits;
                case TypeCode.Int64: return (long)bits;
                default: return bits;
            }
        }
    }

    // A constant is a field; where targets differ, a property; a request has its number.
    private static string Constant(string[] parts)
    {
        Type type;
        if (!Types.TryGetValue(parts[1], out type))
            return "absent";
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        FieldInfo field = type.GetField(parts[2], Any);
        PropertyInfo property = type.GetProperty(parts[2], Any);
        // A macro that repeats an enumerator is that enumerator.
        if (field == null && property == null)
            field = Types.Values.Where(other => other.IsEnum && other.Namespace == type.Namespace).Select(other => other.GetField(parts[2])).FirstOrDefault(member => member != null);
        if (field == null && property == null)
            return "absent";
        object value = field != null ? field.GetValue(null) : property.GetValue(null, null);
        PropertyInfo number = value.GetType().GetProperty("Number");
        if (number != null)
            value = number.GetValue(value, null);
        ulong bits;
        unchecked
        {
            switch (Type.GetTypeCode(value.GetType()))
            {
                case TypeCode.UInt64: bits = (ulong)value; break;
                case TypeCode.Int32: bits = (ulong)(int)value; break;
                case TypeCode.UInt32: bits = (uint)value; break;
                case TypeCode.Int64: bits = (ulong)(long)value; break;
                default: bits = (ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture); break;
            }
        }
        int size = int.Parse(parts[4], CultureInfo.InvariantCulture);
        ulong mask = size >= 8 && number == null ? ulong.MaxValue : size >= 8 || number != null ? uint.MaxValue : (1UL << (8 * size)) - 1;
        return ((bits ^ ulong.Parse(parts[3], CultureInfo.InvariantCulture)) & mask) == 0 ? null : "is " + value;
    }

    // The integers that have an order of their own, on a machine of either.
    private static void Orders(TextWriter output)
    {
        Check(output, "be16", BytesOf((Uapi.be16)0x0102), "01-02");
        Check(output, "le16", BytesOf((Uapi.le16)0x0102), "02-01");
        Check(output, "be32", BytesOf((Uapi.be32)0x01020304), "01-02-03-04");
        Check(output, "le32", BytesOf((Uapi.le32)0x01020304), "04-03-02-01");
        Check(output, "be64", BytesOf((Uapi.be64)0x0102030405060708UL), "01-02-03-04-05-06-07-08");
        Check(output, "le64", BytesOf((Uapi.le64)0x0102030405060708UL), "08-07-06-05-04-03-02-01");
        Check(output, "be32 read", BitConverter.GetBytes((uint)(Uapi.be32)0xfffefdfcu), BitConverter.ToString(BitConverter.GetBytes(0xfffefdfcu)));
        Check(output, "le64 read", BitConverter.GetBytes((ulong)(Uapi.le64)0xfffefdfc00010203UL), BitConverter.ToString(BitConverter.GetBytes(0xfffefdfc00010203UL)));
    }

    private static void Check(TextWriter output, string what, byte[] bytes, string expected)
    {
        if (BitConverter.ToString(bytes) == expected)
        {
            equal++;
            return;
        }
        wrong++;
        output.WriteLine("WRONG " + what + ": " + BitConverter.ToString(bytes));
    }

    private static int SizeOf(Type type)
    {
        int size;
        if (!Sizes.TryGetValue(type, out size))
            Sizes.Add(type, size = (int)Generic("SizeOfType", type).Invoke(null, null));
        return size;
    }

    // Ones through the field into zeros: where they are is where the field is.
    private static int OffsetOf(FieldInfo field)
    {
        int offset;
        if (!Offsets.TryGetValue(field, out offset))
        {
            object box = Activator.CreateInstance(field.DeclaringType);
            field.SetValue(box, Generic("Ones", field.FieldType).Invoke(null, null));
            byte[] bytes = BytesOf(box);
            offset = Array.IndexOf(bytes, (byte)255);
            // POWER's Mono loses most of an array of floats that is passed by value, so there the marshaller is asked: it has no other order for these types.
            if (Array.LastIndexOf(bytes, (byte)255) - offset + 1 != SizeOf(field.FieldType) && Type.GetType("Mono.Runtime") != null)
                offset = (int)Marshal.OffsetOf(field.DeclaringType, field.Name);
            else if (Array.LastIndexOf(bytes, (byte)255) - offset + 1 != SizeOf(field.FieldType))
                throw new InvalidOperationException("its bytes do not lie together");
            Offsets.Add(field, offset);
        }
        return offset;
    }

    private static byte[] BytesOf(object box)
    {
        return (byte[])Generic("BytesOfValue", box.GetType()).Invoke(null, new[] { box });
    }

    private static MethodInfo Generic(string name, Type type)
    {
        return typeof(Measure).GetMethod(name, BindingFlags.Static | BindingFlags.Public).MakeGenericMethod(type);
    }

    public static int SizeOfType<T>()
        where T : struct
    {
        return Unsafe.SizeOf<T>();
    }

    public static byte[] BytesOfValue<T>(T value)
        where T : struct
    {
        T[] one = { value };
        return MemoryMarshal.AsBytes(one.AsSpan()).ToArray();
    }

    public static T Ones<T>()
        where T : struct
    {
        T[] one = new T[1];
        MemoryMarshal.AsBytes(one.AsSpan()).Fill(255);
        return one[0];
    }
}
