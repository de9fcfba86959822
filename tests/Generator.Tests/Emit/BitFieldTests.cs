using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;
using Uapi.Model;
using static Uapi.Tests.Emit.Facts;

namespace Uapi.Tests.Emit;

/// <summary>Bit-fields read and write exactly the bits the model names, judged byte by byte.</summary>
public sealed class BitFieldTests
{
    private const int RecordsInOneGo = 60;

    [Fact]
    public void RandomBitFields_RoundTripOnLittleEndian()
    {
        Random random = new(20240607);
        RecordFacts[] records = [.. Enumerable.Range(0, RecordsInOneGo).Select(i => RandomRecord(random, "r" + i))];
        GeneratedCode code = GeneratedCode.Compile(AbiOf([Targets.X86_64], records));
        Assert.Empty(code.Problems());
        int fields = 0;
        foreach (RecordFacts record in records)
        {
            Type type = code.Type(record.Name);
            Assert.Equal(record.Size, GeneratedCode.SizeOf(type));
            foreach (FieldFacts field in record.Fields)
            {
                byte[] bytes = new byte[record.Size];
                random.NextBytes(bytes);
                object value = FromBytes(type, bytes);
                PropertyInfo property = type.GetProperty(field.Name)!;
                Assert.Equal(Expected(bytes, field, ByteOrder.Little), ToLong(property.GetValue(value)!));

                ulong written = (ulong)random.NextInt64() ^ ((ulong)random.NextInt64() << 1);
                property.SetValue(value, FromULong(written, property.PropertyType));
                SetBits(bytes, field, written);
                Assert.Equal(bytes, ToBytes(value));
                fields++;
            }
        }
        Assert.True(fields > 200, $"only {fields} fields");
    }

    [Fact]
    public void RandomBitFields_ReadOnBigEndian()
    {
        // A big-endian machine is imitated by loading every storage integer the way it would.
        Random random = new(7);
        RecordFacts[] records = [.. Enumerable.Range(0, RecordsInOneGo).Select(i => RandomRecord(random, "r" + i))];
        GeneratedCode code = GeneratedCode.Compile(AbiOf([Targets.Powerpc64], records));
        Assert.Empty(code.Problems());
        int fields = 0;
        foreach (RecordFacts record in records)
        {
            Type type = code.Type(record.Name);
            FieldInfo[] storage = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic);
            foreach (FieldFacts field in record.Fields)
            {
                byte[] bytes = new byte[record.Size];
                random.NextBytes(bytes);
                bool isKnown = false;
                foreach (FieldInfo[] set in WithoutOverlap(storage))
                {
                    object value = Activator.CreateInstance(type)!;
                    foreach (FieldInfo unit in set)
                        unit.SetValue(value, LoadBigEndian(bytes, Offset(unit), unit.FieldType));
                    isKnown |= Expected(bytes, field, ByteOrder.Big) == ToLong(type.GetProperty(field.Name)!.GetValue(value)!);
                }
                Assert.True(isKnown, $"{type}.{field.Name} at bit {field.BitOffset}, width {field.BitWidth}\n{code.Text}");
                fields++;
            }
        }
        Assert.True(fields > 200, $"only {fields} fields");
    }

    [Fact]
    public async Task HeaderOfAnIpPacket_IsOneTypeOnBothByteOrders()
    {
        // The C header swaps the two by byte order, so that both lie at the same place in memory order of their nibbles.
        RecordFacts little = Struct("iphdr", Field("ihl", U8, "__u8", 0, 4), Field("version", U8, "__u8", 4, 4), Field("flags", U16, "__u16", 16, 3), Field("offset", U16, "__u16", 19, 13));
        RecordFacts big = Struct("iphdr", Field("version", U8, "__u8", 0, 4), Field("ihl", U8, "__u8", 4, 4), Field("flags", U16, "__u16", 16, 3), Field("offset", U16, "__u16", 19, 13));
        AbiModel model = AbiOf([Targets.X86_64, Targets.S390x], little) with
        {
            Records = [Varying("iphdr", (Targets.X86_64, little), (Targets.S390x, big))],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Empty(code.Result.Diagnostics);
        await VerifyXunit.Verifier.Verify(code.Text, extension: "cs");

        object value = FromBytes(code.Type("iphdr"), [0x45, 0, 0x0b, 0x80]);
        Assert.Equal((byte)5, code.Type("iphdr").GetProperty("ihl")!.GetValue(value));
        Assert.Equal((byte)4, code.Type("iphdr").GetProperty("version")!.GetValue(value));
        Assert.Equal((ushort)3, code.Type("iphdr").GetProperty("flags")!.GetValue(value));
        Assert.Equal((ushort)0x1001, code.Type("iphdr").GetProperty("offset")!.GetValue(value));
    }

    [Fact]
    public void EnumBitField_HasTheEnumerationsType()
    {
        IntegerType holder = U32;
        EnumFacts mode = new()
        {
            Name = "mode",
            Type = holder,
            Values = [new EnumeratorFacts("MODE_OFF", IntegerValue.From(0), null, null, default), new EnumeratorFacts("MODE_ON", IntegerValue.From(2), null, null, default)],
            File = "test.h",
        };
        RecordFacts record = Struct("switches", Field("mode", new EnumReference("mode", holder), "enum mode", 3, 2));
        AbiModel model = AbiOf([Targets.X86_64], record) with { Enums = [Same([Targets.X86_64], "mode", mode)] };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        object value = FromBytes(code.Type("switches"), [0b0001_0000, 0, 0, 0]);
        Assert.Equal("MODE_ON", code.Type("switches").GetProperty("mode")!.GetValue(value)!.ToString());
    }

    [Fact]
    public void UnnamedBitFields_ArePassedOver()
    {
        RecordFacts record = Struct("timed", Field("", S32, "int", 0, 32), Field("low", S32, "int", 32, 5), Field("", S32, "int", 37, 27));
        GeneratedCode code = GeneratedCode.Compile(AbiOf([Targets.X86_64], record));
        Assert.Empty(code.Problems());
        Assert.Equal(["low"], code.Type("timed").GetProperties().Select(property => property.Name));
        Assert.Equal(-2, code.Type("timed").GetProperty("low")!.GetValue(FromBytes(code.Type("timed"), [0, 0, 0, 0, 0x1e, 0, 0, 0])));
    }

    // Fields one behind the other, as in a packed record: they start and end anywhere, some straddle nine bytes.
    private static RecordFacts RandomRecord(Random random, string name)
    {
        IntegerType[] units = [U8, U16, U32, U64, S16, S32, S64];
        List<FieldFacts> fields = [];
        long bit = random.Next(8);
        int count = random.Next(1, 8);
        for (int i = 0; i < count; i++)
        {
            IntegerType unit = units[random.Next(units.Length)];
            int width = random.Next(1, ((int)unit.Size * 8) + 1);
            fields.Add(Field("f" + i, unit, "__u", bit, width));
            bit += width + (random.Next(3) == 0 ? random.Next(9) : 0);
        }
        return Struct(name, [.. fields]) with { Size = ((bit + 7) / 8) + random.Next(3), Alignment = 1, IsPacked = true };
    }

    // Storage integers may overlap (u8 and u64 over the same byte); on a big-endian machine they agree, here they cannot, so
    // each maximal set without overlap is tried: the property uses the integers of one of them.
    private static IEnumerable<FieldInfo[]> WithoutOverlap(FieldInfo[] storage)
    {
        foreach (FieldInfo start in storage)
        {
            foreach (FieldInfo second in storage)
            {
                List<FieldInfo> set = [start];
                foreach (FieldInfo next in storage.Prepend(second))
                {
                    if (set.All(taken => Offset(next) + Size(next) <= Offset(taken) || Offset(taken) + Size(taken) <= Offset(next)))
                        set.Add(next);
                }
                yield return [.. set];
            }
        }
    }

    private static int Offset(FieldInfo field) => field.GetCustomAttribute<FieldOffsetAttribute>()!.Value;

    private static int Size(FieldInfo field) => GeneratedCode.SizeOf(field.FieldType);

    private static object LoadBigEndian(byte[] bytes, int offset, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => (object)bytes[offset],
        TypeCode.UInt16 => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(offset)),
        TypeCode.UInt32 => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(offset)),
        _ => BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(offset)),
    };

    // The oracle: one bit after the other.
    private static long Expected(byte[] bytes, FieldFacts field, ByteOrder order)
    {
        ulong value = 0;
        int width = field.BitWidth!.Value;
        for (int i = 0; i < width; i++)
        {
            long bit = field.BitOffset + i;
            int inByte = (int)(bit % 8);
            ulong one = (ulong)(bytes[bit / 8] >> (order == ByteOrder.Little ? inByte : 7 - inByte)) & 1;
            value |= one << (order == ByteOrder.Little ? i : width - 1 - i);
        }
        bool isSigned = ((IntegerType)field.Type).IsSigned;
        return isSigned ? (long)(value << (64 - width)) >> (64 - width) : (long)value;
    }

    private static void SetBits(byte[] bytes, FieldFacts field, ulong value)
    {
        for (int i = 0; i < field.BitWidth!.Value; i++)
        {
            long bit = field.BitOffset + i;
            byte mask = (byte)(1 << (int)(bit % 8));
            bytes[bit / 8] = (byte)((value >> i & 1) != 0 ? bytes[bit / 8] | mask : bytes[bit / 8] & ~mask);
        }
    }

    private static long ToLong(object number) => number is ulong value ? (long)value : Convert.ToInt64(number, null);

    private static object FromULong(ulong value, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => (object)(byte)value,
        TypeCode.UInt16 => (ushort)value,
        TypeCode.Int16 => (short)value,
        TypeCode.UInt32 => (uint)value,
        TypeCode.Int32 => (int)value,
        TypeCode.Int64 => (long)value,
        _ => value,
    };

    private static object FromBytes(Type type, byte[] bytes) =>
        typeof(BitFieldTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [bytes])!;

    private static byte[] ToBytes(object value) =>
        (byte[])typeof(BitFieldTests).GetMethod(nameof(Write), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(value.GetType()).Invoke(null, [value])!;

    private static T Read<T>(byte[] bytes)
        where T : unmanaged => MemoryMarshal.Read<T>(bytes);

    private static byte[] Write<T>(T value)
        where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
}
